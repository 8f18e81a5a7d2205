// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "model/pipeline.h"
#include "model/setting.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace millrace::producer {
class RateProfile;
struct RateSegment;
} // namespace millrace::producer

namespace millrace::ui {

/// A place on the curve that can be dragged.
struct ProfileHandle {
    QString what; ///< "End of the ramp"
    double seconds = 0;
    double rate = 0; ///< records per second
    bool movesTime = false;
    bool movesRate = false;
};

/// Where an event of the scenario sets another rate or profile.
struct ProfileMark {
    double seconds = 0;
    double before = 0; ///< records per second, just before
    double after = 0;
};

/// What a drag sets: a setting by its path.
struct ProfileChange {
    std::string path;
    Json value;
};

/// The rate of a producer over time, as the run itself will have it: asked from the core's own profile.
/// Doubles are for drawing alone.
class ProfileShape {
public:
    /// Rates within one column of the picture.
    struct Column {
        double least = 0;
        double most = 0;
        double mostAt = 0; ///< seconds, where `most` is reached first
        double mean = 0;
    };

    struct Summary {
        double peak = 0;
        double peakAt = 0; ///< seconds
        double mean = 0;
    };

    /// Reads `records_per_second` and `profile` of a producer's raw settings; `start` is UTC at time zero.
    /// Errors: a value that is refused.
    [[nodiscard]] static Result<ProfileShape> make(const std::vector<Setting>& descriptions,
                                                   const Json& settings, WallTime start);

    /// Takes in what the scenario's `set` events do to `node`, whose raw settings are `settings`. Events that
    /// a run would refuse change nothing there and here.
    void addEvents(const std::vector<Setting>& descriptions, const Json& settings, const NodeId& node,
                   const Scenario& scenario);

    /// In the order of their times.
    [[nodiscard]] const std::vector<ProfileMark>& marks() const { return m_marks; }

    [[nodiscard]] const std::string& kind() const { return m_kind; }

    [[nodiscard]] double rateAt(double seconds) const;

    /// Rates from zero to `horizon` seconds in `count` columns.
    [[nodiscard]] std::vector<Column> columns(double horizon, std::size_t count) const;

    [[nodiscard]] Summary summary(double horizon) const;

    /// In the order of their times.
    [[nodiscard]] const std::vector<ProfileHandle>& handles() const { return m_handles; }

    /// What becomes of the settings when a handle is dragged there; both are kept in range. A time or a rate
    /// that is the handle's own stays as it is written, the other is rounded.
    [[nodiscard]] ProfileChange moved(std::size_t handle, double seconds, double rate) const;

    /// From midnight UTC to time zero, seconds.
    [[nodiscard]] double startOfDay() const;

    /// Monday is 0.
    [[nodiscard]] int startWeekday() const;

private:
    ProfileShape() = default;

    enum class Role { level, rampEnd, step, spikeTop, spikeEnd, peak, on, off };

    /// From a time on, until the next one.
    struct Phase {
        std::int64_t from = 0; ///< ns
        std::shared_ptr<const producer::RateProfile> profile;
    };

    [[nodiscard]] producer::RateSegment segmentAt(std::int64_t time) const;
    [[nodiscard]] Column columnOf(std::int64_t begin, std::int64_t end, std::size_t serial) const;
    void makeHandles();
    void addHandle(Role role, const QString& what, double seconds, double rate, bool movesTime,
                   bool movesRate);
    [[nodiscard]] double secondsAt(const char* key) const;
    [[nodiscard]] double numberAt(const char* key) const;

    std::string m_kind;
    double m_rate = 0;
    Json m_resolved; ///< the profile with all defaults
    Json m_raw;      ///< the profile as it is written, shorthands written out
    WallTime m_start{};
    std::vector<Phase> m_phases; ///< the first begins at zero
    std::vector<ProfileMark> m_marks;
    std::vector<ProfileHandle> m_handles;
    std::vector<Role> m_roles;          ///< of the handles
    std::vector<std::size_t> m_indexes; ///< steps: which one
};

/// Resolves some of a node's raw settings without regard to the rest. Errors: one of them is refused.
[[nodiscard]] Result<Json> resolvedPart(const std::vector<Setting>& descriptions, const Json& settings,
                                        const std::vector<std::string>& keys);

/// `span` seconds, rounded to `step` seconds, as settings have it: `90s` is "1m30s".
[[nodiscard]] std::string durationText(double seconds, double step);

/// The largest of 1, 2 and 5 times a power of ten that is no larger than `value`; 1 when it is not positive.
[[nodiscard]] double roundStep(double value);

} // namespace millrace::ui
