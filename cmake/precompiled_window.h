// SPDX-License-Identifier: GPL-3.0-or-later
// precompiled.h for the window and its tests. Not <QtWidgets>: loading all of it costs more than it saves.
#pragma once

#include "precompiled.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QGraphicsItem>
#include <QPainter>
#include <QSettings>
#include <QStringList>
#include <QTableView>
#include <QVBoxLayout>
