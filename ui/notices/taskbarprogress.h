#pragma once

#include <optional>

namespace rushes {

//! A bar on the program's icon where the desktop offers one (com.canonical.Unity.LauncherEntry:
//! KDE, Ubuntu's dock and others). Elsewhere nothing happens.
class TaskbarProgress {
public:
    TaskbarProgress() = default;
    TaskbarProgress(const TaskbarProgress &) = delete;
    TaskbarProgress &operator=(const TaskbarProgress &) = delete;
    ~TaskbarProgress(); //!< takes the bar away

    //! `done` from 0 to 1; none: no bar.
    void show(std::optional<double> done);

private:
    static void send(std::optional<int> percent);

    std::optional<int> m_percent; //!< as shown
};

} // namespace rushes
