#pragma once

#include "app/studio/preferences.h"
#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shared/shortcuts.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <memory>

namespace rushes {

//! The settings over a whole studio, whose service is a scripted server.
class SettingsFixture {
public:
    SettingsFixture()
    {
        server.always(Script::json(R"({"credits": 12480, "tier": "popular"})"));
        studio.setup.base = server.url(QStringLiteral("/v1"));
    }

    //! With the account "Studio", whose key is good, in use.
    void addAccount()
    {
        (*studio).accounts().add({QStringLiteral("Studio"), {}, "sk-studio-4f2a"}, &studio,
                                 [](const Result<AccountState> &) {});
        QTRY_VERIFY(find(QStringLiteral("Studio")).credits);
    }

    void open(SettingsDialog::Page page)
    {
        if (!studio.operator->())
            QVERIFY(studio.open());
        preferences = std::make_unique<Preferences>(studio.setup.folders.config);
        shortcuts = std::make_unique<Shortcuts>(*preferences);
        using Scope = Shortcuts::Scope;
        shortcuts->add({.id = QStringLiteral("recipe.generate"),
                        .group = QStringLiteral("Recipe"),
                        .text = QStringLiteral("Generate"),
                        .standard = {QKeySequence(Qt::CTRL | Qt::Key_Return)}});
        shortcuts->add({.id = QStringLiteral("view.queue"),
                        .group = QStringLiteral("View"),
                        .text = QStringLiteral("Queue"),
                        .standard = {QKeySequence(Qt::CTRL | Qt::Key_J)}});
        shortcuts->add({.id = QStringLiteral("stage.mute"),
                        .group = QStringLiteral("Playback"),
                        .text = QStringLiteral("Mute"),
                        .scope = Scope::Stage,
                        .standard = {QKeySequence(Qt::Key_M)}});
        dialog = std::make_unique<SettingsDialog>(*studio, *preferences, *shortcuts);
        dialog->showPage(page);
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }

    template<class T> T *part(const QString &name) const { return dialog->findChild<T *>(name); }

    QString said(const QString &name) const
    {
        const auto *label = part<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }

    AccountState find(const QString &name) const
    {
        const auto found
            = std::find_if(studio.accounts.begin(), studio.accounts.end(),
                           [&name](const AccountState &state) { return state.name == name; });
        return found == studio.accounts.end() ? AccountState{} : *found;
    }

    //! Types into a field as if it were empty, and leaves it with Tab.
    void type(const QString &name, const QString &text) const
    {
        auto *field = part<QWidget>(name);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    }

    void press(const QString &name) const
    {
        auto *button = part<QWidget>(name);
        QVERIFY2(button, qPrintable(name));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    template<class T> T kept(const Setting<T> &setting) const
    {
        return Preferences(studio.setup.folders.config)[setting];
    }

    FaultServer server;
    TempStudio studio;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Shortcuts> shortcuts;
    std::unique_ptr<SettingsDialog> dialog;
};

} // namespace rushes
