// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run_node.h"

namespace millrace {

std::filesystem::path RunNodeContext::resolvePath(const std::string& path) const {
    const std::filesystem::path given(path);
    return given.is_absolute() ? given : projectFolder / given;
}

PutTarget* RunNode::putTarget(std::string_view /*port*/) {
    return nullptr;
}

ReadableStream* RunNode::readableStream(std::string_view /*port*/) {
    return nullptr;
}

RecordReceiver* RunNode::recordReceiver(std::string_view /*port*/) {
    return nullptr;
}

void RunNode::connectPut(std::string_view /*port*/, PutTarget& /*target*/, const Json& /*settings*/) {}

void RunNode::connectRead(std::string_view /*port*/, ReadableStream& /*stream*/, const Json& /*settings*/) {}

void RunNode::connectDeliver(std::string_view /*port*/, RecordReceiver& /*receiver*/,
                             const Json& /*settings*/) {}

Result<std::string> RunNode::act(SimTime /*now*/, const std::string& action, const Json& /*arguments*/) {
    return Error{ErrorCode::unsupported, "",
                 Text(MR_TEXT("engine", "the node has no action \"%1\""), {action}), ""};
}

Json RunNode::settingsByActions() const {
    return Json::object();
}

void RunNode::collectUsage(SimTime /*now*/, std::vector<Usage>& /*usage*/) const {}

void RunNode::finish(SimTime /*now*/) {}

} // namespace millrace
