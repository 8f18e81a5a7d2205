// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/snippet_store.h"

#include "document/wording.h"
#include "model/project_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

namespace millrace::ui {

namespace {

const QString kEnding = QStringLiteral(".millrace");
const QString kBuiltInFolder = QStringLiteral(":/snippets");
constexpr qint64 kLargest = 8 * 1024 * 1024; ///< a snippet is small; what is larger is something else

/// In the gallery's order.
constexpr std::pair<const char*, TextSource> kBuiltIn[] = {
    {"producer-into-stream", MR_TEXT("snippets", "Producer into a stream")},
    {"stream-two-applications", MR_TEXT("snippets", "Stream with two applications")},
    {"fan-out-five", MR_TEXT("snippets", "Fan-out to five consumers")},
    {"kpl-producer", MR_TEXT("snippets", "KPL producer")},
    {"archive-to-s3", MR_TEXT("snippets", "Archive to S3")},
    {"clickstream-ends", MR_TEXT("snippets", "Source, stream, application, archive")},
};

std::filesystem::path pathOf(const QString& file) {
    return {file.toStdU16String()};
}

std::optional<Snippet> read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest) {
        return std::nullopt;
    }
    const QByteArray text = file.readAll();
    Result<LoadedProject> loaded =
        parseProject(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    if (!loaded || loaded->pipeline.nodes.empty()) {
        return std::nullopt;
    }
    Snippet snippet;
    snippet.file = path;
    snippet.name = QString::fromStdString(loaded->pipeline.name);
    snippet.part = std::move(loaded->pipeline);
    return snippet;
}

Error noName() {
    return {ErrorCode::invalidInput,
            {},
            MR_TEXT("snippets", "the snippet has no name"),
            MR_TEXT("snippets", "type one")};
}

} // namespace

SnippetStore::SnippetStore(QString folder)
    : m_folder(std::move(folder)) {}

QString SnippetStore::defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/snippets");
}

std::vector<Snippet> SnippetStore::own() const {
    std::vector<Snippet> snippets;
    const QDir folder(m_folder);
    for (const QString& file : folder.entryList({u'*' + kEnding}, QDir::Files, QDir::Name)) {
        if (std::optional<Snippet> snippet = read(folder.filePath(file))) {
            if (snippet->name.isEmpty()) {
                snippet->name = file.chopped(kEnding.size());
            }
            snippets.push_back(std::move(*snippet));
        }
    }
    std::ranges::stable_sort(snippets, [](const Snippet& a, const Snippet& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return snippets;
}

std::vector<Snippet> SnippetStore::all() const {
    std::vector<Snippet> snippets = own();
    for (const auto& [stem, title] : kBuiltIn) {
        const QString file = QStringLiteral("%1/%2%3").arg(kBuiltInFolder, QLatin1String(stem), kEnding);
        if (std::optional<Snippet> snippet = read(file)) {
            snippet->name = translated(title);
            snippet->builtIn = true;
            snippets.push_back(std::move(*snippet));
        }
    }
    return snippets;
}

bool SnippetStore::contains(const QString& name) const {
    return std::ranges::any_of(own(), [&](const Snippet& snippet) { return snippet.name == name; });
}

/// A file name that any system takes, and that differs where names differ.
QString SnippetStore::fileFor(const QString& name) const {
    QString stem;
    for (const QChar letter : name.simplified().toLower()) {
        stem += letter.isLetterOrNumber() ? letter : u'-';
    }
    const QByteArray hash =
        QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    constexpr qsizetype kLongest = 40;
    return QStringLiteral("%1/%2-%3%4")
        .arg(m_folder, stem.first(std::min(stem.size(), kLongest)), QString::fromLatin1(hash), kEnding);
}

Result<QString> SnippetStore::save(const QString& name, Pipeline part, const Catalog& catalog) const {
    const QString clean = name.simplified();
    if (clean.isEmpty()) {
        return noName();
    }
    if (part.nodes.empty()) {
        return Error{ErrorCode::invalidInput, clean.toStdString(),
                     MR_TEXT("snippets", "there are no nodes to keep"),
                     MR_TEXT("snippets", "select some nodes first")};
    }
    if (!QDir().mkpath(m_folder)) {
        return Error{ErrorCode::ioFailure, QDir::toNativeSeparators(m_folder).toStdString(),
                     MR_TEXT("snippets", "the folder cannot be made"),
                     MR_TEXT("snippets", "look whether the disk is full or write-protected")};
    }
    part.name = clean.toStdString();
    QString file = fileFor(clean);
    for (const Snippet& snippet : own()) {
        if (snippet.name == clean) {
            file = snippet.file;
        }
    }
    if (Result<void> saved = saveProject(part, catalog, pathOf(file)); !saved) {
        return saved.error();
    }
    return file;
}

Result<QString> SnippetStore::rename(const Snippet& snippet, const QString& name,
                                     const Catalog& catalog) const {
    const QString clean = name.simplified();
    if (clean.isEmpty()) {
        return noName();
    }
    if (clean == snippet.name) {
        return snippet.file;
    }
    if (snippet.builtIn || contains(clean)) {
        return Error{ErrorCode::refused, clean.toStdString(),
                     snippet.builtIn ? Text(MR_TEXT("snippets", "a built-in snippet keeps its name"))
                                     : Text(MR_TEXT("snippets", "another snippet has that name")),
                     MR_TEXT("snippets", "choose another name")};
    }
    Result<QString> saved = save(clean, snippet.part, catalog);
    if (saved && *saved != snippet.file) {
        QFile::remove(snippet.file);
    }
    return saved;
}

Result<void> SnippetStore::remove(const Snippet& snippet) const {
    if (snippet.builtIn || !QFile::remove(snippet.file)) {
        return Error{ErrorCode::ioFailure,
                     QDir::toNativeSeparators(snippet.file).toStdString(),
                     MR_TEXT("snippets", "the snippet cannot be deleted"),
                     {}};
    }
    return {};
}

} // namespace millrace::ui
