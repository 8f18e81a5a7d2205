// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"
#include "model/pipeline.h"
#include "recovery/recovery_copy.h"
#include "recovery/recovery_slot.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace millrace::ui {

/// Work found in a recovery copy, ready to be opened.
struct RecoveredWork {
    std::unique_ptr<RecoverySlot> slot;
    RecoveryCopy copy;
    Pipeline pipeline;
};

/// Offers the copies of a program that ended without saving: to recover, to compare with the file, to
/// discard. Does not stand in the way of other work; what nobody decides on is offered again at the next
/// start.
class RecoveryDialog final : public QDialog {
    Q_OBJECT

public:
    /// `recover` opens the work in a window.
    RecoveryDialog(const NodeTypes& types, std::vector<std::unique_ptr<RecoverySlot>> copies,
                   std::function<void(RecoveredWork)> recover, QWidget* parent);
    ~RecoveryDialog() override;

    /// How many copies are offered.
    [[nodiscard]] std::size_t count() const { return m_offers.size(); }

private:
    /// One row: what is in a slot, or why it cannot be read.
    struct Offer;

    void addOffer(std::unique_ptr<RecoverySlot> slot);
    void updateButtons();
    [[nodiscard]] Offer* current() const;
    void recoverCurrent();
    void compareCurrent();
    void discardCurrent();
    void dropCurrent();

    const NodeTypes& m_types;
    std::function<void(RecoveredWork)> m_recover;
    std::vector<std::unique_ptr<Offer>> m_offers; ///< in the order of the list
    QListWidget* m_list;
    QPushButton* m_recoverButton;
    QPushButton* m_compareButton;
    QPushButton* m_discardButton;
};

} // namespace millrace::ui
