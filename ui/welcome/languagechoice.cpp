#include "ui/welcome/languagechoice.h"

#include "ui/shared/icons.h"
#include "ui/shared/languages.h"
#include "ui/shared/look.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int forChevron = 28;

} // namespace

LanguageChoice::LanguageChoice(const QString &configFolder, QWidget *parent)
    : QPushButton(parent)
    , m_preferences(configFolder)
{
    setObjectName(u"welcomeLanguage"_s);
    setAutoDefault(false);
    setLook(this, Look::SmallFlat);
    setIcon(rushes::icon(u"globe"));
    auto *menu = new QMenu(this);
    menu->setObjectName(u"welcomeLanguages"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &name, const QString &code) {
        QAction *action = menu->addAction(name);
        action->setObjectName(u"language-"_s + code);
        action->setCheckable(true);
        action->setChecked(code == m_preferences[settings::language]);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_preferences.set(settings::language, code);
            tell();
            emit chosen();
        });
    };
    add(tr("As the system"), {});
    for (const Language &language : languages())
        add(language.name, language.code);
    setMenu(menu);
    tell();
}

void LanguageChoice::tell()
{
    const QString code = languageFor(m_preferences[settings::language]);
    const QList<Language> all = languages();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&code](const Language &each) { return each.code == code; });
    setText(found == all.end() ? tr("English") : found->name);
    setAccessibleName(tr("Language, %1").arg(text()));
    updateGeometry();
}

bool LanguageChoice::isSpoken() const
{
    return languageFor(m_preferences[settings::language]) == spokenLanguage();
}

QSize LanguageChoice::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(forChevron, 0);
}

void LanguageChoice::paintEvent(QPaintEvent *)
{
    // The ground as every button's; what stands on it from one side to the other, in any direction.
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const auto placed = [this](int x, int width) {
        const QRect box(x, 0, width, height());
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    const auto square
        = [](const QRect &box) { return QRect(box.left(), box.center().y() - 7, 16, 16); };
    paintIcon(painter, square(placed(9, 16)), u"globe", Theme::Role::Text2);
    painter.setPen(Theme::color(Theme::Role::Text2));
    painter.setFont(font());
    painter.drawText(placed(31, width() - 31 - forChevron), Qt::AlignCenter, text());
    paintIcon(painter, square(placed(width() - 24, 16)), u"chevron-down", Theme::Role::Text2);
}

} // namespace rushes
