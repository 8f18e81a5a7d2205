// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/stream_import.h"

#include "base/number_text.h"
#include "interop/json_pieces.h"
#include "interop/stream_facts.h"
#include "interop/stream_pipeline.h"

namespace millrace {

namespace {

Error nothingKnown(const std::string& where, TextSource what) {
    return {ErrorCode::invalidInput, where, what,
            MR_TEXT("import", "give what 'aws kinesis describe-stream-summary', 'list-shards', "
                              "'list-stream-consumers' or 'aws cloudwatch get-metric-data' print with "
                              "--output json")};
}

/// The keys at the top of a document, for a message.
std::string keysOf(const Json& document) {
    constexpr std::size_t kMost = 3;
    std::string keys;
    std::size_t count = 0;
    for (const auto& [key, value] : document.items()) {
        if (count++ == kMost) {
            keys += ", …";
            break;
        }
        keys += (keys.empty() ? "" : ", ") + inQuotes(key);
    }
    return keys.empty() ? "{}" : keys;
}

/// Reads all texts into facts.
class Importer {
public:
    Result<void> add(const AwsText& text) {
        const JsonPieces pieces = splitJson(text.text);
        noteStrayLines(pieces.strayLines, text.name);
        for (const JsonPiece& piece : pieces.objects) {
            if (Result<void> added = addPiece(piece); !added) {
                return text.name.empty() ? added : Result<void>(added.error().within(text.name));
            }
        }
        m_objects += pieces.objects.size();
        return {};
    }

    /// Precondition: all texts were added.
    [[nodiscard]] Result<void> check(const std::string& where) const {
        if (m_objects == 0) {
            return nothingKnown(where, MR_TEXT("import", "there is no JSON in it"));
        }
        return m_known == 0 ? nothingKnown(where, MR_TEXT("import", "nothing in it is known"))
                            : Result<void>();
    }

    [[nodiscard]] const StreamFacts& facts() const { return m_facts; }

    [[nodiscard]] ImportNotes& notes() { return m_notes; }

private:
    Result<void> addPiece(const JsonPiece& piece) {
        const Result<Json> document = parsePiece(piece);
        if (!document) {
            return document.error();
        }
        const Result<bool> read = m_reader.read(*document);
        if (!read) {
            return read.error().within("line " + std::to_string(piece.line));
        }
        if (*read) {
            ++m_known;
        } else {
            m_notes.add(ImportNoteKind::ignored,
                        MR_TEXT("import",
                                "The document at line %1 was left out: it has %2 at its top, and none of "
                                "the keys that are known."),
                        {std::to_string(piece.line), keysOf(*document)});
        }
        return {};
    }

    void noteStrayLines(const std::vector<StrayLine>& lines, const std::string& name) {
        if (lines.empty()) {
            return;
        }
        const std::string first = std::to_string(lines.front().line);
        const std::string place = name.empty() ? first : name + ":" + first;
        if (lines.size() == 1) {
            m_notes.add(ImportNoteKind::ignored,
                        MR_TEXT("import", "Line %1 is no JSON and was passed over: %2."),
                        {place, inQuotes(lines.front().text)});
        } else {
            m_notes.add(
                ImportNoteKind::ignored,
                MR_TEXT("import", "%1 lines are no JSON and were passed over, the first is line %2: %3."),
                {std::to_string(lines.size()), place, inQuotes(lines.front().text)});
        }
    }

    StreamFacts m_facts;
    ImportNotes m_notes;
    FactReader m_reader{m_facts, m_notes};
    std::size_t m_objects = 0;
    std::size_t m_known = 0;
};

} // namespace

Result<StreamImport> importStream(const std::vector<AwsText>& texts, const Catalog& catalog,
                                  const StreamImportOptions& options) {
    Importer importer;
    for (const AwsText& text : texts) {
        if (Result<void> added = importer.add(text); !added) {
            return added.error();
        }
    }
    if (Result<void> sound = importer.check(texts.size() == 1 ? texts.front().name : std::string()); !sound) {
        return sound.error();
    }
    return makeStreamPipeline(importer.facts(), importer.notes(), catalog, options);
}

} // namespace millrace
