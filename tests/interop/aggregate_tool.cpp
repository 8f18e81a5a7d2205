// SPDX-License-Identifier: GPL-3.0-or-later
// What aggregated_records.py talks to: makes aggregated records and takes them apart, a line of standard
// input for a line of standard output. Bytes are hexadecimal.
//
//   aggregate_tool encode   [{"key": "k", "hash_key": "7" or null, "data": "00ff"}, …]  ->  bytes
//   aggregate_tool decode   bytes  ->  a list as above, or {"error": "…"}
#include "records/formats/aggregated_record.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

namespace {

using namespace millrace;
using nlohmann::json;

std::string bytesOf(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    }
    return bytes;
}

std::string hexOf(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        hex += kDigits[value >> 4U];
        hex += kDigits[value & 15U];
    }
    return hex;
}

std::string encode(const std::string& line) {
    AggregatedRecordWriter writer;
    for (const json& record : json::parse(line)) {
        const auto key = record["key"].get<std::string>();
        const auto data = bytesOf(record["data"].get<std::string>());
        const auto hashKey = record["hash_key"].is_null() ? "" : record["hash_key"].get<std::string>();
        writer.add({key, hashKey.empty() ? std::nullopt : std::optional<std::string_view>(hashKey), data});
    }
    std::string bytes;
    writer.appendTo(bytes);
    return hexOf(bytes);
}

std::string decode(const std::string& line) {
    const std::string bytes = bytesOf(line);
    const auto records = decodeAggregatedRecord(bytes);
    if (!records) {
        return json{{"error", records.error().sentence()}}.dump();
    }
    json list = json::array();
    for (const AggregatedUserRecord& record : *records) {
        list.push_back({{"key", record.partitionKey},
                        {"hash_key", record.explicitHashKey ? json(*record.explicitHashKey) : json()},
                        {"data", hexOf(record.data)}});
    }
    return list.dump();
}

} // namespace

int main(int argc, char** argv) {
    const std::string mode = argc == 2 ? argv[1] : "";
    if (mode != "encode" && mode != "decode") {
        std::cerr << "usage: aggregate_tool encode|decode\n";
        return 2;
    }
    for (std::string line; std::getline(std::cin, line);) {
        std::cout << (mode == "encode" ? encode(line) : decode(line)) << '\n';
    }
    return 0;
}
