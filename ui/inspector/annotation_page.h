// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/node_page.h"

#include <set>
#include <vector>

namespace millrace::ui {

/// Frames and notes, described like settings so that the one kind of form serves them: of several those
/// properties that they have in common.
class AnnotationSubject final : public DocumentSubject {
    Q_OBJECT

public:
    AnnotationSubject(Document& document, const std::set<std::size_t>& indexes, QObject* parent);

    [[nodiscard]] std::vector<Json> settings() const override;
    [[nodiscard]] QString owner() const override;

    /// How many of the annotations are frames.
    [[nodiscard]] int frameCount() const;

    [[nodiscard]] int count() const { return static_cast<int>(m_indexes.size()); }

protected:
    Result<void> store(std::vector<Json> settings, const QString& text, const QString& mergeKey) override;

private:
    [[nodiscard]] const Annotation* at(std::size_t index) const;

    std::vector<std::size_t> m_indexes;
};

/// One frame or note, or several.
class AnnotationPage final : public InspectorPage {
    Q_OBJECT

public:
    AnnotationPage(Document& document, const std::set<std::size_t>& indexes, QWidget* parent);

    bool filter(const QStringList& words) override;
    [[nodiscard]] Field* find(const std::string& path) override;

private:
    AnnotationSubject* m_subject;
    FieldList* m_fields;
};

} // namespace millrace::ui
