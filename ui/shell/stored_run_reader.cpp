// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/stored_run_reader.h"

#include "document/wording.h"

#include <QtConcurrentRun>

#include <utility>

namespace millrace::ui {

StoredRunReader::StoredRunReader(QString database, const NodeTypes& types, QObject* parent)
    : QObject(parent)
    , m_database(std::move(database))
    , m_types(types) {
    connect(&m_reading, &QFutureWatcherBase::finished, this, &StoredRunReader::take);
}

StoredRunReader::~StoredRunReader() {
    m_reading.waitForFinished();
}

void StoredRunReader::reopen(std::int64_t run) {
    ask([database = m_database, &types = m_types, run]() -> Answer {
        const auto result = std::make_shared<Result<ReopenedRun>>(reopenRun(database, run, types));
        return [result](StoredRunReader& reader) {
            const Result<ReopenedRun> taken = std::move(*result); // the answer must not keep the file open
            if (taken) {
                emit reader.reopened(*taken);
            } else {
                emit reader.failed(sentenceOf(taken.error()));
            }
        };
    });
}

void StoredRunReader::readProject(std::int64_t run) {
    ask([database = m_database, run]() -> Answer {
        const auto result = std::make_shared<const Result<Pipeline>>(projectOfRun(database, run));
        return [result](StoredRunReader& reader) {
            if (*result) {
                emit reader.projectRead(**result);
            } else {
                emit reader.failed(sentenceOf(result->error()));
            }
        };
    });
}

void StoredRunReader::cancel() {
    m_next = nullptr;
    setWanted(false);
}

void StoredRunReader::ask(std::function<Answer()> read) {
    m_next = std::move(read);
    setWanted(true);
    if (!m_reading.isRunning()) {
        begin();
    }
}

void StoredRunReader::begin() {
    m_reading.setFuture(QtConcurrent::run(std::exchange(m_next, nullptr)));
}

void StoredRunReader::take() {
    if (m_next) {
        begin();
        return;
    }
    if (m_isWanted) {
        const Answer answer = m_reading.result();
        setWanted(false);
        answer(*this);
    }
}

void StoredRunReader::setWanted(bool isWanted) {
    if (isWanted != m_isWanted) {
        m_isWanted = isWanted;
        emit busyChanged(isWanted);
    }
}

} // namespace millrace::ui
