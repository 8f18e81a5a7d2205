// SPDX-License-Identifier: GPL-3.0-or-later
// Templates, delimited text, field extraction and aggregated records: the first byte chooses what reads the
// rest.
#include "base/hash_key.h"
#include "records/formats/aggregated_record.h"
#include "records/formats/delimited_text.h"
#include "records/formats/field_extractor.h"
#include "records/record_template.h"

#include <cstdint>

namespace {

using namespace millrace;

void render(const Result<RecordTemplate>& compiled) {
    if (compiled) {
        std::string out;
        constexpr std::size_t kTarget = 300;
        compiled->render({RandomStream(1, "node", "payload"), 7, {}, "key-1", kTarget}, out);
    }
}

/// What stands before the first line break describes, what stands behind it is the record.
void extract(Result<std::unique_ptr<FieldExtractor>> extractor, std::string_view record) {
    if (extractor) {
        static_cast<void>((*extractor)->extract(record));
    }
}

/// With the MD5 that it should have, since no fuzzer finds that by itself.
void decodeFramed(std::string_view message) {
    std::string bytes = "\xF3\x89\x9A\xC2" + std::string(message);
    const HashKey md5 = hashPartitionKey(message);
    for (int shift = 120; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(static_cast<unsigned char>((md5 >> shift) & 0xffU));
    }
    static_cast<void>(decodeAggregatedRecord(message).ok());
    if (const auto records = decodeAggregatedRecord(bytes); records) {
        AggregatedRecordWriter writer;
        for (const AggregatedUserRecord& record : *records) {
            writer.add(record);
        }
        std::string again;
        writer.appendTo(again);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::size_t cut = std::min(text.find('\n'), text.size());
    const std::string head(text.substr(0, cut));
    const std::string_view rest = text.substr(std::min(cut + 1, text.size()));
    constexpr int kReaders = 7;
    switch (data[0] % kReaders) {
    case 0:
        render(RecordTemplate::compileText(text));
        break;
    case 1:
        render(RecordTemplate::compileJson(text));
        break;
    case 2:
        static_cast<void>(splitLines(text).ok());
        if (const Result<CsvTable> table = splitCsv(text); table) {
            for (const TextSpan& row : table->rows) {
                static_cast<void>(csvFields(text.substr(row.offset, row.length)));
            }
        }
        break;
    case 3:
        extract(makeJsonExtractor(head), rest);
        break;
    case 4:
        extract(makeCsvExtractor(csvFields(head), head), rest);
        break;
    case 5:
        decodeFramed(text);
        break;
    default:
        extract(makeTextExtractor(head, "key"), rest);
        break;
    }
    return 0;
}
