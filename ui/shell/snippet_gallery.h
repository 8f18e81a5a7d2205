// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/snippet_store.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace millrace::ui {

/// The snippets with pictures: one is searched, inserted, renamed or deleted.
class SnippetGallery final : public QDialog {
    Q_OBJECT

public:
    SnippetGallery(const SnippetStore& store, const Catalog& catalog, QWidget* parent);

signals:
    /// The person chose to insert one; the gallery closes.
    void insertRequested(const millrace::ui::Snippet& snippet);

private:
    void reload(const QString& select = {});
    void filter();
    void updateButtons();
    [[nodiscard]] const Snippet* current() const;
    void insertCurrent();
    void renameCurrent();
    void deleteCurrent();

    const SnippetStore& m_store;
    const Catalog& m_catalog;
    std::vector<Snippet> m_snippets;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_nothing;
    QPushButton* m_insert;
    QPushButton* m_rename;
    QPushButton* m_delete;
};

} // namespace millrace::ui
