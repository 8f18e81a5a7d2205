// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/recovery_copy.h"

#include "base/text_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>

namespace millrace::ui {

namespace {

constexpr std::uintmax_t kLargestFile = 64ULL * 1024 * 1024;

const QString kFormat = QStringLiteral("millrace-recovery");
const QString kFile = QStringLiteral("file");
const QString kTitle = QStringLiteral("title");
const QString kWritten = QStringLiteral("written");
const QString kProcess = QStringLiteral("process");
const QString kBase = QStringLiteral("base");

} // namespace

QByteArray recoveryText(const RecoveryCopy& copy) {
    const QJsonObject head{{QStringLiteral("format"), kFormat},
                           {kFile, copy.file},
                           {kTitle, copy.title},
                           {kWritten, copy.written.toUTC().toString(Qt::ISODateWithMs)},
                           {kProcess, copy.process},
                           {kBase, QString::fromLatin1(copy.base.toHex())}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + copy.project;
}

Result<RecoveryCopy> readRecoveryCopy(const QString& path) {
    Result<std::string> text = readTextFile(std::filesystem::path(path.toStdU16String()), kLargestFile);
    if (!text) {
        return text.error();
    }
    const QByteArray all = QByteArray::fromStdString(*text);
    const qsizetype end = all.indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(all.left(end)).object();
    if (end < 0 || head.value(QStringLiteral("format")).toString() != kFormat) {
        return Error{ErrorCode::invalidInput, path.toStdString(),
                     MR_TEXT("recovery", "this is no recovery copy of a project"),
                     MR_TEXT("recovery", "discard it, or look at it in a text editor")};
    }
    return RecoveryCopy{head.value(kFile).toString(),
                        head.value(kTitle).toString(),
                        QDateTime::fromString(head.value(kWritten).toString(), Qt::ISODateWithMs),
                        head.value(kProcess).toInteger(),
                        QByteArray::fromHex(head.value(kBase).toString().toLatin1()),
                        all.mid(end + 1)};
}

bool isSavedAlready(const RecoveryCopy& copy) {
    QFile file(copy.file);
    return !copy.file.isEmpty() && file.open(QIODevice::ReadOnly) && file.size() == copy.project.size() &&
           file.readAll() == copy.project;
}

QByteArray fileDigest(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return {};
    }
    return hash.result();
}

} // namespace millrace::ui
