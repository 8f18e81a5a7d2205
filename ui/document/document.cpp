// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include "document/background_checks.h"
#include "document/edit_change.h"
#include "document/edit_command.h"
#include "model/project_file.h"

#include <QFileInfo>

#include <filesystem>

namespace millrace::ui {

namespace {

/// Steps that can be undone; each keeps what it changed.
constexpr int kUndoLimit = 2000;

std::filesystem::path pathOf(const QString& file) {
    return {file.toStdU16String()};
}

Error readOnlyError(const QString& file) {
    return {ErrorCode::refused, file.toStdString(),
            MR_TEXT("document", "this project was written by a newer version of the program and can only be "
                                "looked at and run"),
            MR_TEXT("document", "open it with that version to change it")};
}

} // namespace

Document::Document(const NodeTypes& types, QObject* parent)
    : QObject(parent)
    , m_types(types)
    , m_checks(new BackgroundChecks(types, m_pipeline, this)) {
    m_undoStack.setUndoLimit(kUndoLimit);
    connect(&m_undoStack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
    connect(m_checks, &BackgroundChecks::checked, this, [this](const std::vector<Finding>& findings) {
        m_findings = findings;
        emit findingsChanged();
    });
    m_pipeline.name = tr("Untitled").toStdString();
}

Result<void> Document::push(Edit edit, const QString& text, const QString& mergeKey) {
    if (m_readOnly) {
        return readOnlyError(m_file);
    }
    Result<Edit> inverse = apply(m_pipeline, edit);
    if (!inverse) {
        return inverse.error();
    }
    if (changesNothing(edit, *inverse)) {
        return {};
    }
    const DocumentChange change = changeOf(edit, *inverse);
    m_undoStack.push(
        new EditCommand(*this, std::move(edit), std::move(*inverse), text, mergeKey, m_timesTravelled));
    m_checks->schedule();
    emit changed(change);
    return {};
}

Result<Edit> Document::applyEdit(const Edit& edit) {
    Result<Edit> inverse = apply(m_pipeline, edit);
    if (inverse) {
        ++m_timesTravelled;
        m_checks->schedule();
        emit changed(changeOf(edit, *inverse));
    }
    return inverse;
}

void Document::startNew() {
    Pipeline pipeline;
    pipeline.name = tr("Untitled").toStdString();
    replace(std::move(pipeline), {}, false);
}

Result<void> Document::open(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    Result<LoadedProject> loaded = loadProject(pathOf(path));
    if (!loaded) {
        return loaded.error();
    }
    replace(std::move(loaded->pipeline), path, loaded->readOnly);
    return {};
}

void Document::openCopy(Pipeline pipeline) {
    replace(std::move(pipeline), {}, false);
}

void Document::openRecovered(Pipeline pipeline, const QString& file) {
    replace(std::move(pipeline), file, false, false);
}

Result<void> Document::save(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    if (m_readOnly) {
        return readOnlyError(path);
    }
    const std::string text = formatProject(m_pipeline, m_types.catalog());
    if (Result<void> saved = writeFileAtomically(pathOf(path), text, m_atSavePoint); !saved) {
        return saved.error();
    }
    const bool isOther = path != m_file;
    m_file = path;
    m_undoStack.setClean();
    if (isOther) {
        m_checks->setFolder(pathOf(path).parent_path());
        m_checks->schedule();
        emit fileChanged();
    }
    return {};
}

QString Document::title() const {
    if (!m_file.isEmpty()) {
        return QFileInfo(m_file).fileName();
    }
    return m_pipeline.name.empty() ? tr("Untitled") : QString::fromStdString(m_pipeline.name);
}

void Document::checkNow() {
    m_checks->checkNow();
}

void Document::replace(Pipeline pipeline, const QString& file, bool readOnly, bool isSaved) {
    m_pipeline = std::move(pipeline);
    if (m_prepare) {
        m_prepare(m_pipeline);
    }
    m_file = file;
    m_readOnly = readOnly;
    m_findings.clear();
    m_undoStack.clear();
    if (!isSaved) {
        m_undoStack.resetClean();
    }
    m_checks->setFolder(file.isEmpty() ? std::nullopt : std::optional(pathOf(file).parent_path()));
    m_checks->schedule();
    emit replaced();
    emit fileChanged();
    emit findingsChanged();
}

} // namespace millrace::ui
