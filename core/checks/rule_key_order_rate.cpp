// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/key_shares.h"
#include "checks/rules.h"
#include "checks/traffic.h"

#include "base/units.h"
#include "facts/stream_pages.h"

namespace millrace::checks {

namespace {

constexpr const char* kSetting = "preserve_key_order";

bool keepsOrder(const Json& settings) {
    const auto kept = settings.find(kSetting);
    return textAt(settings, "client") == "put_record" && kept != settings.end() && kept->is_boolean() &&
           kept->get<bool>();
}

Text todoOf(const CheckedNode& producer) {
    const bool isAskedFor = producer.node->settings.contains(kSetting);
    return isAskedFor
               ? MR_TEXT("checks", "spread the records over more keys, or set preserve_key_order to false")
               : MR_TEXT("checks", "set preserve_key_order to false, which retries without end have turned "
                                   "on, or limit the retries");
}

void checkProducer(const Graph& graph, const CheckedNode& producer, std::vector<Finding>& findings) {
    const double latency = numberAt(producer.settings, "request_latency_ms", 0);
    const KeyShares keys = keySharesOf(producer.settings, {evenHashKeyRange(0, 1)});
    if (latency <= 0 || (keys.known && keys.hottestKey <= 0)) {
        return; // no wait, or no key that comes twice
    }
    const double perKey = 1000 / latency;
    const std::optional<Traffic> traffic = busiestTraffic(graph, producer);
    const double hottest = traffic ? traffic->userRecords * keys.hottestKey : 0;
    Finding finding{Severity::hint,
                    producer.node->id,
                    "key-order-rate",
                    kSetting,
                    Text(MR_TEXT("checks", "Keeping the order of each key lets a key have at most %1: one "
                                           "record per request latency."),
                         {formatQuantity(perKey, Unit::recordsPerSecond)}),
                    data_stream::kPutRecord,
                    {}};
    if (hottest > perKey) {
        finding.severity = Severity::warning;
        finding.message = Text(
            MR_TEXT("checks", "The busiest key of %1 brings up to %2. Keeping the order of each key lets "
                              "it have at most %3, one record per request latency; the rest waits, and "
                              "is lost in the end."),
            {graph.nameOf(producer), formatQuantity(hottest, Unit::recordsPerSecond),
             formatQuantity(perKey, Unit::recordsPerSecond)});
        finding.todo = todoOf(producer);
        addSettingFix(producer, kSetting, false, MR_TEXT("checks", "Give up the order of each key"), finding);
    }
    findings.push_back(std::move(finding));
}

} // namespace

void checkKeyOrderRate(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* producer : graph.nodesOfType("producer")) {
        if (keepsOrder(producer->settings)) {
            checkProducer(graph, *producer, findings);
        }
    }
}

} // namespace millrace::checks
