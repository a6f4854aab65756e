#pragma once

#include "app/studio/underway.h"

#include <QObject>

class QDialog;
class QMainWindow;

namespace rushes {

class Studio;

//! Asks before the window closes on jobs that go on without it. The end of a session is never held
//! up: what is sent is collected next time in any case. Otherwise a paid request whose answer is on
//! its way is waited for.
class Leaving final : public QObject {
    Q_OBJECT

public:
    //! Both are borrowed and outlive this.
    Leaving(Studio &studio, QMainWindow &window);

    //! Whether the window may close now. If not, the question is on its way: the window closes by
    //! itself when the answer is to quit, or when there is nothing to ask.
    bool isAgreed();

private:
    void ask(const UnderWay &underWay);
    void leave();
    void close();

    Studio &m_studio;
    QMainWindow &m_window;
    bool m_asking = false;
    bool m_agreed = false;
};

//! What the question says, in sentences: what goes on and until when it waits, what was not sent.
//! Empty if nothing is under way.
QString leavingWords(const UnderWay &underWay);

} // namespace rushes
