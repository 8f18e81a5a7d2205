// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame_commands.h"

#include "canvas/canvas_view.h"
#include "canvas/snippet_store.h"
#include "document/wording.h"
#include "model/node_index.h"
#include "shell/message_bar.h"
#include "shell/snippet_gallery.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace millrace::ui {

FrameCommands::FrameCommands(Document& document, Selection& selection, CanvasView& canvas,
                             ActionTable& actions, MessageBar& messages, QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_canvas(canvas)
    , m_actions(actions)
    , m_messages(messages)
    , m_window(window)
    , m_snippets(std::make_unique<SnippetStore>(SnippetStore::defaultFolder())) {
    const auto on = [&actions, this](ActionId id, auto&& slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::unframe, [this] { m_canvas.removeFrames(); });
    on(ActionId::collapse, [this](bool collapsed) {
        if (const auto frame = m_canvas.aimedFrame()) {
            m_canvas.setCollapsed(*frame, collapsed);
        }
    });
    on(ActionId::enterFrame, [this] { enterAimedFrame(); });
    on(ActionId::leaveFrame, [this] { m_canvas.leaveFrame(); });
    on(ActionId::addNote, [this] { m_canvas.addNoteAtPointer(); });
    on(ActionId::insertSnippet, [this] { showGallery(); });
    on(ActionId::saveSnippet, [this] { saveSnippet(); });
    connect(&selection, &Selection::changed, this, &FrameCommands::updateActions);
    connect(&document, &Document::changed, this, &FrameCommands::updateActions);
    connect(&document, &Document::replaced, this, &FrameCommands::updateActions);
    connect(&canvas.items(), &CanvasScene::annotationsChosen, this, &FrameCommands::updateActions);
    connect(&canvas.items(), &CanvasScene::levelChanged, this, &FrameCommands::updateActions);
    updateActions();
}

FrameCommands::~FrameCommands() = default;

void FrameCommands::updateActions() {
    const std::vector<Annotation>& annotations = m_document.pipeline().annotations;
    const auto frame = m_canvas.aimedFrame();
    const bool isAimed = frame && *frame < annotations.size();
    const bool isFrameChosen =
        std::ranges::any_of(m_canvas.items().chosenAnnotations(), [&](std::size_t index) {
            return index < annotations.size() && annotations[index].kind == "frame";
        });
    m_actions.action(ActionId::unframe)->setEnabled(isAimed || isFrameChosen);
    m_actions.action(ActionId::collapse)->setEnabled(isAimed);
    m_actions.action(ActionId::collapse)->setChecked(isAimed && annotations[*frame].collapsed);
    m_actions.action(ActionId::enterFrame)->setEnabled(isAimed);
    m_actions.action(ActionId::leaveFrame)->setEnabled(m_canvas.isInFrame());
    m_actions.action(ActionId::saveSnippet)->setEnabled(!m_canvas.selectedPart().nodes.empty());
}

void FrameCommands::enterAimedFrame() {
    if (const auto frame = m_canvas.aimedFrame()) {
        m_canvas.enterFrame(*frame);
    }
}

void FrameCommands::saveSnippet() {
    Pipeline part = m_canvas.selectedPart();
    if (part.nodes.empty()) {
        return;
    }
    const QString suggested = part.annotations.size() == 1 && part.annotations.front().kind == "frame"
                                  ? QString::fromStdString(part.annotations.front().title)
                                  : QString::fromStdString(displayNameOf(part.nodes.front()));
    bool taken = false;
    const QString name =
        QInputDialog::getText(&m_window, tr("Save as snippet"),
                              tr("Name for these %n nodes:", nullptr, static_cast<int>(part.nodes.size())),
                              QLineEdit::Normal, suggested, &taken);
    if (!taken) {
        return;
    }
    if (m_snippets->contains(name.simplified())) {
        QMessageBox question(QMessageBox::Question, tr("Save as snippet"),
                             tr("There is a snippet “%1” already. Replace it?").arg(name.simplified()),
                             QMessageBox::NoButton, &m_window);
        const QPushButton* yes = question.addButton(tr("Replace"), QMessageBox::DestructiveRole);
        question.setDefaultButton(question.addButton(tr("Cancel"), QMessageBox::RejectRole));
        question.exec();
        if (question.clickedButton() != yes) {
            return;
        }
    }
    const Result<QString> saved = m_snippets->save(name, std::move(part), m_document.types().catalog());
    if (!saved) {
        m_messages.say(MessageKind::error, sentenceOf(saved.error()));
        return;
    }
    m_messages.say(MessageKind::success, tr("Saved as snippet “%1”.").arg(name.simplified()),
                   {{tr("Show snippets"), [this] { showGallery(); }}});
}

void FrameCommands::showGallery() {
    auto* gallery = new SnippetGallery(*m_snippets, m_document.types().catalog(), &m_window);
    gallery->setAttribute(Qt::WA_DeleteOnClose);
    connect(gallery, &SnippetGallery::insertRequested, this, [this](const Snippet& snippet) {
        m_canvas.insertPart(snippet.part, tr("Insert %1").arg(snippet.name));
        m_canvas.setFocus();
    });
    gallery->open();
}

} // namespace millrace::ui
