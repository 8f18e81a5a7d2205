// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/event_log.h"

#include <utility>

namespace millrace {

void EventLog::add(LoggedEvent event) {
    m_newest.push_back(std::move(event));
    if (m_newest.size() == kBlock) {
        m_full.push_back(std::make_shared<const Block>(std::exchange(m_newest, {})));
    }
}

} // namespace millrace
