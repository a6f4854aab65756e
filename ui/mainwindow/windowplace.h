#pragma once

#include <QObject>
#include <QTimer>

class QMainWindow;

namespace rushes {

class CreatePage;
class Preferences;

//! Where the window stood last, and how its panels were: kept a moment after each change, so that
//! an end without a goodbye loses nothing.
class WindowPlace final : public QObject {
    Q_OBJECT

public:
    //! All are borrowed and outlive this.
    WindowPlace(QMainWindow &window, CreatePage &page, Preferences &preferences);

    void restore();
    void save();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QMainWindow &m_window;
    CreatePage &m_page;
    Preferences &m_preferences;
    QTimer m_soon{this};
};

} // namespace rushes
