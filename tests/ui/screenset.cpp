#include "tests/ui/screenset.h"

#include "app/studio/studio.h"
#include "tests/media/clips.h"
#include "tests/support/values.h"
#include "ui/welcome/welcome.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLinearGradient>
#include <QPainter>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int pictureCount = 8;

//! A sky over a dark land: something a thumbnail can be told by.
QImage landscape(int number)
{
    QImage image(640, 360, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, 300);
    sky.setColorAt(0, QColor::fromHsv((200 + number * 47) % 360, 150, 70));
    sky.setColorAt(1, QColor::fromHsv((20 + number * 47) % 360, 170, 230));
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 236, 190));
    painter.drawEllipse(QPointF(120 + 60 * number, 190), 34, 34);
    painter.setBrush(QColor(14, 15, 18));
    painter.drawPolygon(
        QPolygonF{{0, 360}, {0, 300}, {220, 250}, {420, 310}, {640, 220}, {640, 360}});
    return image;
}

} // namespace

QString ScreenSet::pictureName(int number)
{
    return u"coast-scout-%1.jpg"_s.arg(number % pictureCount, 2, 10, QChar(u'0'));
}

ScreenSet::ScreenSet()
{
    paintPictures();
    m_server.always(Script::json(R"({"error": {"code": "invalid_api_key"}})", "401 Unauthorized"));
    m_studio.setup.base = m_server.url(u"/v1"_s);
    [&] { QVERIFY(m_studio.open()); }();
}

ScreenSet::~ScreenSet() = default;

void ScreenSet::paintPictures()
{
    for (int i = 0; i < pictureCount; ++i)
        landscape(i).save(picture(i), "JPG", 90);
    const bool made = clips::ffmpeg({u"-loop"_s,
                                     u"1"_s,
                                     u"-framerate"_s,
                                     u"24"_s,
                                     u"-i"_s,
                                     picture(0),
                                     u"-f"_s,
                                     u"lavfi"_s,
                                     u"-i"_s,
                                     u"sine=d=8"_s,
                                     u"-vf"_s,
                                     u"scale=1280:720"_s,
                                     u"-t"_s,
                                     u"8"_s,
                                     u"-c:v"_s,
                                     u"libx264"_s,
                                     u"-preset"_s,
                                     u"ultrafast"_s,
                                     u"-pix_fmt"_s,
                                     u"yuv420p"_s,
                                     u"-c:a"_s,
                                     u"aac"_s,
                                     path(u"Lighthouse at dusk.mp4"_s)});
    [&] { QVERIFY(made); }();
}

void ScreenSet::open(const QSize &size)
{
    close();
    const QString config = path(u"config-%1"_s.arg(++m_windows));
    QDir().mkpath(config);
    m_preferences = std::make_unique<Preferences>(config);
    m_preferences->set(settings::playNewest, false);
    m_window = std::make_unique<MainWindow>(*m_studio, *m_preferences);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    const auto isAsked = [this] { return part<QWidget>(u"welcome"_s)->isVisible(); };
    [&] { QVERIFY(QTest::qWaitFor(isAsked)); }(); // the studio has told that there is no account
}

void ScreenSet::close()
{
    if (m_subject && m_subject != m_window.get())
        m_subject->close();
    m_subject.clear();
    m_settings.reset();
    m_shortcuts.reset();
    m_window.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void ScreenSet::showSettings(SettingsDialog::Page page)
{
    m_shortcuts = std::make_unique<Shortcuts>(*m_preferences);
    const QString recipe = QCoreApplication::translate("rushes::Menus", "&Recipe").remove(u'&');
    m_shortcuts->add({.id = u"generate"_s,
                      .group = recipe,
                      .text = QCoreApplication::translate("rushes::Menus", "Generate"),
                      .standard = {QKeySequence(u"Ctrl+Return"_s)}});
    m_shortcuts->add({.id = u"prompt"_s,
                      .group = recipe,
                      .text = QCoreApplication::translate("rushes::Menus", "Go to the Prompt"),
                      .standard = {QKeySequence(u"Ctrl+E"_s)}});
    m_settings = std::make_unique<SettingsDialog>(*m_studio, *m_preferences, *m_shortcuts);
    m_settings->resize(960, 640);
    m_settings->showPage(page);
    m_subject = m_settings.get();
}

QWidget *ScreenSet::subject() const
{
    return m_subject ? m_subject.data() : m_window.get();
}

void ScreenSet::use(const AccountState &account)
{
    use(QList<AccountState>{account});
}

void ScreenSet::use(const QList<AccountState> &accounts)
{
    emit m_studio->accounts().changed(accounts, accounts.first().id);
    if (auto *welcome = part<Welcome>(u"welcome"_s); welcome->isVisible())
        emit welcome->done();
}

void ScreenSet::put(const Job &job)
{
    emit m_studio->queue().added(job);
}

void ScreenSet::put(const Clip &clip)
{
    const QString poster = m_studio->library().posterPath(clip.id);
    QDir().mkpath(QFileInfo(poster).path());
    const QImage picture(clip.recipe.imageFile);
    picture.save(poster);
    const QImage tile = picture.scaled(160, 90, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage strip(12 * 160, 90, QImage::Format_RGB32);
    QPainter painter(&strip);
    for (int x = 0; x < strip.width(); x += tile.width())
        painter.drawImage(x, 0, tile);
    painter.end();
    strip.save(m_studio->library().filmstripPath(clip.id));
    emit m_studio->library().added(clip);
}

void ScreenSet::put(const QueueState &state)
{
    emit m_studio->queue().stateChanged(state);
}

AccountState ScreenSet::account(AccountState::Standing standing)
{
    AccountState account;
    account.id = {u"studio"_s};
    account.name = u"Studio"_s;
    account.standing = standing;
    account.keyKept = AccountState::KeyKept::Keychain;
    account.credits = 12'480;
    account.tier = u"popular"_s;
    account.readAt = QDateTime::currentDateTimeUtc();
    return account;
}

AccountState ScreenSet::sandbox()
{
    AccountState account = ScreenSet::account(AccountState::Standing::Ready);
    account.id = Accounts::sandboxId;
    account.name = u"Sandbox"_s;
    account.sandbox = true;
    account.keyKept = AccountState::KeyKept::Nowhere;
    return account;
}

Job ScreenSet::job(Stage stage, const QString &title, int number) const
{
    Job job = aJob(stage, QDateTime::currentDateTimeUtc());
    job.recipe.prompt = title;
    job.recipe.imageFile = picture(number);
    return job;
}

Job ScreenSet::held(Hold hold, const QString &title, int number) const
{
    Job job = aHeldJob(hold, QDateTime::currentDateTimeUtc());
    job.recipe.prompt = title;
    job.recipe.imageFile = picture(number);
    return job;
}

Clip ScreenSet::clip(const QString &title, int take, int number) const
{
    Clip clip = aClip(title, QDateTime::currentDateTimeUtc());
    clip.file = path(u"Lighthouse at dusk.mp4"_s);
    clip.recipe.imageFile = picture(number);
    clip.take = take;
    return clip;
}

void ScreenSet::settle()
{
    QImage before;
    const auto isStill = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QImage now = subject()->grab().toImage();
        return now == std::exchange(before, now);
    };
    [&] { QVERIFY(QTest::qWaitFor(isStill)); }();
}

} // namespace rushes
