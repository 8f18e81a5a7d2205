// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <QString>

#include <vector>

namespace millrace::ui {

/// A part of a project that is kept to be inserted again.
struct Snippet {
    QString file; ///< of its own folder; a resource for a built-in one
    QString name;
    Pipeline part;
    bool builtIn = false;
};

/// The snippets that ship with the program and those that were saved: a file in the project's form for each
/// (`<folder>/<name>.millrace`), the project's name being the snippet's.
class SnippetStore {
public:
    /// `folder` is made when the first snippet is saved.
    explicit SnippetStore(QString folder);

    /// The folder of this user's snippets.
    [[nodiscard]] static QString defaultFolder();

    /// One's own by name, then the built-in ones. Files that are no projects are left out.
    [[nodiscard]] std::vector<Snippet> all() const;

    /// Whether one of one's own has that name.
    [[nodiscard]] bool contains(const QString& name) const;

    /// Keeps `part` under `name`, in the place of one's own snippet of that name. Answers its file. Errors:
    /// the name is empty, `part` has no nodes, or it cannot be written.
    Result<QString> save(const QString& name, Pipeline part, const Catalog& catalog) const;

    /// Errors: the name is empty or taken, or it cannot be written. A built-in one cannot be renamed.
    Result<QString> rename(const Snippet& snippet, const QString& name, const Catalog& catalog) const;

    /// Errors: it is built in, or its file cannot be deleted.
    Result<void> remove(const Snippet& snippet) const;

private:
    [[nodiscard]] QString fileFor(const QString& name) const;
    [[nodiscard]] std::vector<Snippet> own() const;

    QString m_folder;
};

} // namespace millrace::ui
