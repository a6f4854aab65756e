#include "ui/mainwindow/leaving.h"

#include "app/studio/studio.h"
#include "ui/shared/format.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QStringList>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr auto longestSilence = 5s; //!< of a queue whose disk hangs, say: the window closes still
constexpr auto longestPost = 25s; //!< more than the queue itself waits

class LeavingWords {
    Q_DECLARE_TR_FUNCTIONS(Leaving)
};

//! As an appointment: the day is said even if it is today's, since it is about tomorrow.
QString moment(const QDateTime &time)
{
    return format::locale().toString(time.toLocalTime(), u"ddd H:mm"_s);
}

QString atTheService(const UnderWay &underWay)
{
    const int clips = underWay.atService + underWay.saving;
    if (clips == 0)
        return {};
    if (!underWay.until.isValid())
        return LeavingWords::tr("%n clips keep rendering at the service. They are paid and are "
                                "collected next time.",
                                nullptr, clips);
    return LeavingWords::tr("%n clips keep rendering at the service. They are paid and are "
                            "collected next time, before %1.",
                            nullptr, clips)
        .arg(moment(underWay.until));
}

} // namespace

QString leavingWords(const UnderWay &underWay)
{
    if (underWay.sending + underWay.atService + underWay.saving == 0)
        return {}; // what waits was not sent, and waits as well without us
    QStringList sentences{atTheService(underWay)};
    if (underWay.sending > 0)
        sentences.append(
            LeavingWords::tr("%n jobs are being sent. Rushes ends when the service has "
                             "answered, in 20 s at the latest.",
                             nullptr, underWay.sending));
    if (underWay.waiting > 0)
        sentences.append(LeavingWords::tr("%n jobs wait and are not sent. They stay in the queue.",
                                          nullptr, underWay.waiting));
    if (underWay.sandbox > 0)
        sentences.append(LeavingWords::tr("%n sandbox clips end with Rushes. They are free.",
                                          nullptr, underWay.sandbox));
    sentences.removeAll(QString());
    return sentences.join(u'\n');
}

Leaving::Leaving(Studio &studio, QMainWindow &window)
    : QObject(&window)
    , m_studio(studio)
    , m_window(window)
{
    connect(
        qApp, &QGuiApplication::commitDataRequest, this, [this] { m_agreed = true; },
        Qt::DirectConnection);
    // Somebody works on: the end of the session was called off.
    connect(qApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState now) {
                if (now == Qt::ApplicationActive)
                    m_agreed = false;
            });
}

bool Leaving::isAgreed()
{
    if (m_agreed || m_asking)
        return m_agreed;
    m_asking = true;
    auto *answer = new QObject(this); // one answer: the queue's, or none in time
    m_studio.queue().underWay(answer, [this, answer](const Result<UnderWay> &underWay) {
        answer->deleteLater();
        const bool nothing = !underWay || leavingWords(*underWay).isEmpty();
        if (nothing)
            leave();
        else
            ask(*underWay);
    });
    QTimer::singleShot(longestSilence, answer, [this, answer] {
        answer->deleteLater();
        leave();
    });
    return false;
}

void Leaving::ask(const UnderWay &underWay)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Quit Rushes?"), tr("Quit Rushes?"),
                                QMessageBox::NoButton, &m_window);
    box->setObjectName(u"quitDialog"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(leavingWords(underWay));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *quit = box->addButton(tr("Quit"), QMessageBox::AcceptRole);
    auto *stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    quit->setObjectName(u"quitQuit"_s);
    stay->setObjectName(u"quitStay"_s);
    box->setDefaultButton(qobject_cast<QPushButton *>(stay));
    box->setEscapeButton(stay);
    connect(box, &QDialog::finished, this, [this, box, quit] {
        m_asking = false;
        if (box->clickedButton() == quit)
            leave();
    });
    box->open();
}

//! An answer that is lost because we end leaves a job whose outcome nobody knows: it is waited for.
void Leaving::leave()
{
    m_asking = true; // a second click changes nothing
    m_window.setEnabled(false);
    auto *answer = new QObject(this);
    m_studio.queue().stopSending(answer, [this](const Result<> &) { close(); });
    QTimer::singleShot(longestPost, answer, [this] { close(); });
}

void Leaving::close()
{
    m_agreed = true;
    m_asking = false;
    m_window.close();
}

} // namespace rushes
