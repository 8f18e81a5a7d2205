// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace millrace::ui {

/// Node types that a person chose as favourites, and those added last. Kept from one start of the program to
/// the next, shared by all windows.
class TypeMemory final : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static TypeMemory& instance();

    /// In the order in which they were chosen.
    [[nodiscard]] QStringList favourites() const;

    [[nodiscard]] bool isFavourite(const QString& type) const { return favourites().contains(type); }

    void setFavourite(const QString& type, bool favourite);

    void toggleFavourite(const QString& type) { setFavourite(type, !isFavourite(type)); }

    /// The last added first; a handful.
    [[nodiscard]] QStringList recent() const;

    void remember(const QString& type);

    /// Forgets everything.
    void clear();

signals:
    void favouritesChanged();

private:
    TypeMemory() = default;
};

} // namespace millrace::ui
