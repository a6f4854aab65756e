#include "ui/welcome/welcome.h"

#include "app/studio/studio.h"
#include "ui/shared/icons.h"
#include "ui/shared/keychainhelp.h"
#include "ui/shared/keyfield.h"
#include "ui/shared/parts.h"
#include "ui/shared/phrases.h"
#include "ui/shared/tintedicon.h"
#include "ui/welcome/folderline.h"
#include "ui/welcome/languagechoice.h"
#include "ui/welcome/welcomepicture.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

using parts::button;
using parts::hairline;
using parts::words;

namespace {

constexpr int pictureFrom = 880; // narrower than this, the words have the window alone

QString sentenceFor(const Error &error)
{
    if (error.kind == Error::Kind::Unauthorized)
        return Welcome::tr("The service refuses this key. Nothing was charged. Copy it again from "
                           "the dashboard, whole.");
    if (error.kind == Error::Kind::Network)
        return Welcome::tr("No network. Nothing was sent. Connect and try again, or try the "
                           "sandbox.");
    return phrases::sentence(error);
}

} // namespace

Welcome::Welcome(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_picture(new WelcomePicture(this))
{
    setObjectName(u"welcome"_s);
    setAccessibleName(tr("Welcome"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_picture);
    row->addWidget(buildWords(), 1);
    askFirst();
}

QWidget *Welcome::buildWords()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(48, 44, 48, 24);
    column->setSpacing(8);
    m_back = button(tr("Back"), u"welcomeBack"_s, Look::SmallFlat, inner);
    m_back->setIcon(icon(u"chevron-left"));
    connect(m_back, &QPushButton::clicked, this, &Welcome::leave);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    m_title = words({}, Theme::Step::Display, Tone::Normal, inner);
    m_hint = words({}, Theme::Step::Body, Tone::Secondary, inner);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(24);
    buildKey(column);
    buildNote(column);
    column->addSpacing(16);
    buildSandbox(column);
    column->addStretch(1);
    column->addSpacing(16);
    column->addWidget(hairline(inner));
    buildFoot(column);

    auto *scroll = new QScrollArea(this); // long translations and large fonts stay reachable
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    return scroll;
}

void Welcome::buildKey(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    column->addWidget(words(tr("Your Seedance account"), Theme::Step::Title, Tone::Normal, parent));
    column->addSpacing(4);
    auto *label = words(tr("API key"), Theme::Step::Small, Tone::Secondary, parent);
    column->addWidget(label);
    column->addSpacing(-4);

    m_key = new KeyField(parent);
    m_key->setObjectName(u"welcomeKey"_s);
    m_key->setAccessibleName(tr("API key"));
    label->setBuddy(m_key);
    m_verify = button(tr("Verify and start"), u"welcomeVerify"_s, Look::Primary, parent);
    m_verify->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_key, 1);
    row->addWidget(m_verify);
    column->addLayout(row);
    connect(m_key, &QLineEdit::returnPressed, this, &Welcome::verify);
    connect(m_verify, &QPushButton::clicked, this, &Welcome::verify);
    connect(m_key, &QLineEdit::textChanged, this, [this] {
        m_verify->setEnabled(!m_verifying && !m_key->key().isEmpty());
        setStanding(m_key, Standing::Fine);
        hideNote();
    });

    auto *facts = new QHBoxLayout;
    facts->setSpacing(8);
    auto *lock = new TintedIcon(u"lock"_s, Theme::Role::Text2, parent);
    facts->addWidget(lock, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(words(tr("Kept in the keychain of this computer and sent to "
                              "api.seedance.it.com alone. Verifying reads your balance, it costs "
                              "nothing."),
                           Theme::Step::Small, Tone::Secondary, parent));
    auto *question = button(tr("Where do I find my key?"), u"welcomeWhere"_s, Look::Link, parent);
    question->setFont(Theme::font(Theme::Step::Small));
    texts->addWidget(question, 0, Qt::AlignLeading);
    m_where = words(tr("Sign in at seedance.it.com. In the dashboard, open Settings, then API "
                       "Keys. Copy the key and paste it here."),
                    Theme::Step::Small, Tone::Normal, parent);
    m_where->setObjectName(u"welcomeWhereAnswer"_s);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_where->hide();
    texts->addWidget(m_where);
    connect(question, &QPushButton::clicked, this,
            [this] { m_where->setVisible(m_where->isHidden()); });
    facts->addLayout(texts, 1);
    column->addLayout(facts);
}

void Welcome::buildNote(QVBoxLayout *column)
{
    m_note = new QFrame(column->parentWidget());
    m_note->setObjectName(u"welcomeNote"_s);
    auto *row = new QHBoxLayout(m_note);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    m_noteIcon = new TintedIcon(u"error"_s, Theme::Role::Failure, m_note);
    row->addWidget(m_noteIcon, 0, Qt::AlignVCenter);
    m_noteWords = words({}, Theme::Step::Small, Tone::Normal, m_note);
    m_noteWords->setObjectName(u"welcomeNoteWords"_s);
    row->addWidget(m_noteWords, 1);
    m_again = button(tr("Try again"), u"welcomeAgain"_s, Look::Small, m_note);
    connect(m_again, &QPushButton::clicked, this, &Welcome::verify);
    m_keep = button(tr("Keep until quit"), u"welcomeKeep"_s, Look::Small, m_note);
    connect(m_keep, &QPushButton::clicked, this, &Welcome::leave);
    m_help = button(tr("How to set one up"), u"welcomeKeychain"_s, Look::SmallFlat, m_note);
    connect(m_help, &QPushButton::clicked, this, [this] { showKeychainHelp(this); });
    row->addWidget(m_again);
    row->addWidget(m_keep);
    row->addWidget(m_help);
    m_note->hide();
    column->addWidget(m_note);
}

void Welcome::buildSandbox(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *word = words(tr("or"), Theme::Step::Small, Tone::Secondary, parent);
    word->setWordWrap(false);
    row->addWidget(hairline(parent), 1);
    row->addWidget(word);
    row->addWidget(hairline(parent), 1);
    column->addLayout(row);
    column->addSpacing(16);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TintedIcon(u"sandbox"_s, Theme::Role::Sandbox, parent));
    head->addWidget(words(tr("The sandbox"), Theme::Step::Title, Tone::Normal, parent), 1);
    column->addLayout(head);
    column->addWidget(words(tr("Real clips, rendered on this computer. Free, no account, no "
                               "network. They are marked as sandbox clips."),
                            Theme::Step::Body, Tone::Secondary, parent));
    column->addSpacing(4);
    m_sandbox = button(tr("Try the sandbox"), u"welcomeSandbox"_s, Look::Sandbox, parent);
    column->addWidget(m_sandbox, 0, Qt::AlignLeading);
    connect(m_sandbox, &QPushButton::clicked, this, [this] {
        m_studio.accounts().use(Accounts::sandboxId);
        emit done();
    });
}

void Welcome::buildFoot(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    auto *row = new QHBoxLayout;
    row->addWidget(new FolderLine(m_studio.library(), parent), 1);
    auto *language = new LanguageChoice(m_studio.folders().config, parent);
    row->addWidget(language);
    column->addLayout(row);
    auto *later = words({}, Theme::Step::Small, Tone::Secondary, parent);
    later->setObjectName(u"welcomeLanguageLater"_s);
    later->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    later->hide();
    column->addWidget(later);
    connect(language, &LanguageChoice::chosen, later, [later, language] {
        later->setText(tr("%1: Rushes speaks it from its next start.").arg(language->text()));
        later->setVisible(!language->isSpoken());
    });
}

void Welcome::askFirst()
{
    m_replaced = {};
    start(tr("Where should clips come from?"), tr("You can add the other one later, in Settings."));
    m_back->hide();
}

void Welcome::askForAnother()
{
    m_replaced = {};
    start(tr("Add an account"), tr("Each account has its own key and its own credits."));
    m_back->show();
}

void Welcome::askForKeyOf(const AccountState &account)
{
    m_replaced = account.id;
    start(tr("A new key for %1").arg(account.name),
          tr("Jobs that wait for this account go on when the key is verified."));
    m_back->show();
}

void Welcome::start(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_key->clear();
    m_where->hide();
    setVerifying(false);
    hideNote();
}

void Welcome::verify()
{
    if (m_verifying || m_key->key().isEmpty())
        return;
    if (!m_key->looksLikeKey()) {
        setStanding(m_key, Standing::Wrong);
        return showNote(Note::Failure, KeyField::malformed());
    }
    setVerifying(true);
    hideNote();
    const auto answer = [this](const Result<AccountState> &state) { onAnswer(state); };
    if (m_replaced.isEmpty())
        m_studio.accounts().add({tr("Studio"), {}, m_key->key()}, this, answer);
    else
        m_studio.accounts().replaceKey(m_replaced, m_key->key(), this, answer);
}

void Welcome::onAnswer(const Result<AccountState> &answer)
{
    setVerifying(false);
    if (!answer) {
        const bool refused = answer.error().kind == Error::Kind::Unauthorized;
        setStanding(m_key, refused ? Standing::Wrong : Standing::Fine);
        showNote(refused ? Note::Failure : Note::Warning, sentenceFor(answer.error()));
        m_key->setFocus();
        return;
    }
    if (answer->keyKept == AccountState::KeyKept::UntilQuit)
        return askAboutKeychain(*answer);
    leave();
}

void Welcome::askAboutKeychain(const AccountState &account)
{
    m_replaced = account.id; // it is in use already; trying again is about its key
    const bool locked = account.error && account.error->code == "locked"_L1;
    showNote(Note::Warning, phrases::keychain(account.error));
    m_keep->show();
    m_again->setVisible(locked);
    m_help->setVisible(!locked);
    (locked ? m_again : m_keep)->setFocus(Qt::TabFocusReason);
}

void Welcome::leave()
{
    m_key->clear(); // seen once
    emit done();
}

void Welcome::setVerifying(bool verifying)
{
    m_verifying = verifying;
    m_key->setReadOnly(verifying);
    m_verify->setText(verifying ? tr("Verifying…") : tr("Verify and start"));
    m_verify->setAccessibleName(m_verify->text());
    m_verify->setEnabled(!verifying && !m_key->key().isEmpty());
    m_sandbox->setEnabled(!verifying);
    m_back->setEnabled(!verifying); // what is under way adds an account when it ends
}

void Welcome::showNote(Note note, const QString &sentence)
{
    const auto look = [this](const QString &message, const QString &picture, Theme::Role role) {
        m_note->setProperty("message", message);
        m_noteIcon->setPicture(picture, role);
    };
    switch (note) {
    case Note::Warning: look(u"warning"_s, u"warning"_s, Theme::Role::Warning); break;
    case Note::Failure: look(u"failure"_s, u"error"_s, Theme::Role::Failure); break;
    }
    restyle(m_note);
    m_noteWords->setText(sentence);
    m_noteWords->setAccessibleName(sentence);
    for (QPushButton *each : {m_keep, m_again, m_help})
        each->hide();
    m_note->show();
}

void Welcome::hideNote()
{
    m_note->hide();
}

void Welcome::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture->setVisible(width() >= pictureFrom);
}

void Welcome::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_key->setFocus(Qt::OtherFocusReason);
}

} // namespace rushes
