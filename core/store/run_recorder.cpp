// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_buffer.h"
#include "store/run_store.h"
#include "store/run_writer.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

namespace millrace {

namespace {

using Clock = std::chrono::steady_clock;

/// Batches are written this far apart at least, and ten times as far as the last one took: a history of many
/// shards must not keep the machine busy with writing.
constexpr std::chrono::seconds kBetweenBatches(1);
constexpr int kRestPerWork = 10;

/// Whole rows that wait for a file that cannot be written.
constexpr std::size_t kMostWaitingBytes = std::size_t{256} << 20;

std::string wallClockNow() {
    return formatTimestamp(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

} // namespace

/// The queue is a list of runs that are not wholly in the file, oldest first; what is posted goes into the
/// last one and is packed there, so that waiting takes little memory. The writer begins with the first.
class RunRecorder::Impl {
public:
    /// Without a writer the thread opens one.
    Impl(std::filesystem::path database, std::chrono::milliseconds patience, std::optional<RunWriter> writer)
        : m_database(std::move(database))
        , m_patience(patience)
        , m_writer(std::move(writer))
        , m_thread([this] { work(); }) {}

    ~Impl() {
        {
            const std::lock_guard lock(m_mutex);
            interruptLast();
            m_quit = true;
            m_urgent = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void begin(NewRun run) {
        const std::string startedAt = wallClockNow();
        {
            const std::lock_guard lock(m_mutex);
            interruptLast();
            m_runs.emplace_back(std::move(run), startedAt);
            m_current = 0;
            m_urgent = true;
        }
        m_wake.notify_one();
    }

    void add(const std::vector<SeriesChunk>& chunks) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_runs.empty() || m_runs.back().end || m_runs.back().isLost) {
                return;
            }
            m_runs.back().buffer.add(chunks);
            limitWaiting();
        }
        m_wake.notify_one();
    }

    void finish(FinishedRun end) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_runs.empty() || m_runs.back().end) {
                return;
            }
            m_runs.back().end = std::move(end);
            m_urgent = true;
        }
        m_wake.notify_one();
    }

    std::string takeError() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_error, {});
    }

    void flush() {
        std::unique_lock lock(m_mutex);
        const std::uint64_t ticket = ++m_flushesWanted;
        m_urgent = true;
        m_wake.notify_one();
        m_served.wait(lock, [&] { return m_flushesServed >= ticket; });
    }

    std::int64_t current() const { return m_current; }

private:
    struct Run {
        Run(NewRun newRun, std::string start)
            : details(std::move(newRun))
            , startedAt(std::move(start)) {}

        const NewRun details;
        const std::string startedAt;
        RunBuffer buffer;
        std::optional<FinishedRun> end; ///< does not change once it is there
        std::int64_t id = 0;
        bool isWritten = false;
        bool isLost = false;               ///< somebody removed it from the file
        std::optional<RunBatch> unwritten; ///< taken from the buffer, but not in the file
        bool unwrittenIsLast = false;      ///< the end goes with it
    };

    void interruptLast() {
        if (!m_runs.empty() && !m_runs.back().end) {
            m_runs.back().end = FinishedRun();
            m_runs.back().end->state = "interrupted";
        }
    }

    void limitWaiting() {
        std::size_t bytes = 0;
        for (const Run& run : m_runs) {
            bytes += run.buffer.waitingBytes();
        }
        if (bytes > kMostWaitingBytes) {
            std::ranges::for_each(m_runs, [](Run& run) { run.buffer.dropWaiting(); });
            note("the history could not be written for so long that a part of the run's series was dropped");
        }
    }

    void note(const std::string& error) {
        if (m_error.empty()) {
            m_error = error;
        }
    }

    [[nodiscard]] bool hasWork() const {
        return std::ranges::any_of(m_runs, [](const Run& run) {
            return run.end || (!run.isLost && (run.id == 0 || run.unwritten || run.buffer.hasNews()));
        });
    }

    // These run on the thread, with the lock taken; it is open while they write.
    void work();
    void writeAll(std::unique_lock<std::mutex>& lock);
    Result<void> openWriter(std::unique_lock<std::mutex>& lock);
    Result<void> writeRun(Run& run, std::unique_lock<std::mutex>& lock);
    Result<void> insert(Run& run, std::unique_lock<std::mutex>& lock);
    Result<void> writeUnwritten(Run& run, std::unique_lock<std::mutex>& lock);

    const std::filesystem::path m_database;
    const std::chrono::milliseconds m_patience;
    std::optional<RunWriter> m_writer; ///< used by the thread alone
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_served;
    std::list<Run> m_runs;
    std::string m_error;
    std::uint64_t m_flushesWanted = 0;
    std::uint64_t m_flushesServed = 0;
    bool m_urgent = false;
    bool m_quit = false;
    std::atomic<std::int64_t> m_current = 0;
    std::thread m_thread; ///< last: starts when all the others are there
};

void RunRecorder::Impl::work() {
    std::unique_lock lock(m_mutex);
    Clock::time_point due = Clock::now();
    bool quit = false;
    while (!quit) {
        while (!m_urgent && (!hasWork() || Clock::now() < due)) {
            if (hasWork()) {
                m_wake.wait_until(lock, due);
            } else {
                m_wake.wait(lock);
            }
        }
        quit = m_quit;
        m_urgent = false;
        const std::uint64_t flushes = m_flushesWanted;
        const Clock::time_point started = Clock::now();
        writeAll(lock);
        const Clock::time_point done = Clock::now();
        due = done + std::max<Clock::duration>(kBetweenBatches, kRestPerWork * (done - started));
        m_flushesServed = flushes;
        m_served.notify_all();
    }
}

Result<void> RunRecorder::Impl::openWriter(std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    Result<RunWriter> writer = RunWriter::open(m_database, m_patience);
    lock.lock();
    if (!writer) {
        return writer.error();
    }
    m_writer.emplace(std::move(*writer));
    return {};
}

void RunRecorder::Impl::writeAll(std::unique_lock<std::mutex>& lock) {
    if (!m_writer && !m_runs.empty()) {
        if (const Result<void> opened = openWriter(lock); !opened) {
            note(opened.error().sentence());
            if (opened.error().code == ErrorCode::ioFailure) {
                return; // tried again later
            }
            std::ranges::for_each(m_runs, [](Run& run) {
                run.isLost = true;
                run.buffer = {};
            });
        }
    }
    while (!m_runs.empty()) {
        Run& run = m_runs.front();
        if (!run.isLost) {
            if (const Result<void> done = writeRun(run, lock); !done) {
                note(done.error().sentence());
                if (done.error().code != ErrorCode::notFound) {
                    return; // tried again later
                }
                m_writer->abandon(run.id);
                run.isLost = true;
                run.buffer = {};
            }
        }
        if (!run.isWritten && !(run.isLost && run.end)) {
            return;
        }
        m_runs.pop_front();
    }
}

Result<void> RunRecorder::Impl::writeRun(Run& run, std::unique_lock<std::mutex>& lock) {
    if (run.id == 0) {
        if (Result<void> done = insert(run, lock); !done) {
            return done;
        }
    }
    if (run.unwritten) {
        if (Result<void> done = writeUnwritten(run, lock); !done) {
            return done;
        }
    }
    if (run.isWritten || (!run.buffer.hasNews() && !run.end)) {
        return {};
    }
    run.unwritten = run.buffer.take();
    run.unwrittenIsLast = run.end.has_value();
    return writeUnwritten(run, lock);
}

Result<void> RunRecorder::Impl::insert(Run& run, std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    const Result<std::int64_t> id = m_writer->insert(run.details, run.startedAt);
    lock.lock();
    if (!id) {
        return id.error();
    }
    run.id = *id;
    if (&run == &m_runs.back()) {
        m_current = *id;
    }
    return {};
}

Result<void> RunRecorder::Impl::writeUnwritten(Run& run, std::unique_lock<std::mutex>& lock) {
    const FinishedRun* end = run.unwrittenIsLast ? &*run.end : nullptr;
    lock.unlock();
    Result<void> done = end != nullptr ? m_writer->finish(run.id, *run.unwritten, *end)
                                       : m_writer->write(run.id, *run.unwritten);
    lock.lock();
    if (done) {
        run.unwritten.reset();
        run.isWritten = end != nullptr;
    }
    return done;
}

RunRecorder::RunRecorder(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

RunRecorder::~RunRecorder() = default;

Result<std::unique_ptr<RunRecorder>> RunRecorder::open(const std::filesystem::path& database,
                                                       std::chrono::milliseconds patience) {
    Result<RunWriter> writer = RunWriter::open(database, patience);
    if (!writer) {
        return writer.error();
    }
    return std::unique_ptr<RunRecorder>(
        new RunRecorder(std::make_unique<Impl>(database, patience, std::move(*writer))));
}

std::unique_ptr<RunRecorder> RunRecorder::openLater(const std::filesystem::path& database,
                                                    std::chrono::milliseconds patience) {
    return std::unique_ptr<RunRecorder>(
        new RunRecorder(std::make_unique<Impl>(database, patience, std::nullopt)));
}

void RunRecorder::begin(NewRun run) {
    m_impl->begin(std::move(run));
}

void RunRecorder::add(const std::vector<SeriesChunk>& chunks) {
    m_impl->add(chunks);
}

void RunRecorder::finish(FinishedRun run) {
    m_impl->finish(std::move(run));
}

std::string RunRecorder::takeError() {
    return m_impl->takeError();
}

void RunRecorder::flush() {
    m_impl->flush();
}

std::int64_t RunRecorder::currentRun() const {
    return m_impl->current();
}

} // namespace millrace
