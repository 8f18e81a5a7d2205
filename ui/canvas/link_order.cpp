// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_order.h"

#include <algorithm>

namespace millrace::ui {

namespace {

LinkRef refOf(const Link& link) {
    return {link.from, link.to};
}

} // namespace

const PortRef& portAt(const LinkRef& link, LinkEnd end) {
    return end == LinkEnd::source ? link.first : link.second;
}

std::vector<LinkRef> linksAt(const Pipeline& pipeline, const PortRef& port) {
    std::vector<LinkRef> links;
    for (const Link& link : pipeline.links) {
        if (link.from == port || link.to == port) {
            links.push_back(refOf(link));
        }
    }
    return links;
}

std::optional<Edit> shiftOf(const Pipeline& pipeline, const LinkRef& link, LinkEnd end, int step) {
    const std::vector<LinkRef> links = linksAt(pipeline, portAt(link, end));
    const auto here = std::ranges::find(links, link);
    const auto place = here - links.begin() + step;
    const Link* moved = pipeline.findLink(link.first, link.second);
    if (here == links.end() || !moved || place < 0 || place >= std::ssize(links)) {
        return std::nullopt;
    }
    const LinkRef& neighbour = links[static_cast<std::size_t>(place)];
    const auto found =
        std::ranges::find_if(pipeline.links, [&](const Link& other) { return refOf(other) == neighbour; });
    // Once it is out of the list, a later neighbour has moved up, so that its old place is behind it.
    const auto index = static_cast<std::size_t>(found - pipeline.links.begin());
    EditGroup group;
    group.edits.push_back({RemoveLink{link.first, link.second}});
    group.edits.push_back({AddLink{*moved, index}});
    return Edit{std::move(group)};
}

} // namespace millrace::ui
