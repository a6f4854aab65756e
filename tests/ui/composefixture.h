#pragma once

#include "app/store/database.h"
#include "app/store/promptstore.h"
#include "app/studio/preferences.h"
#include "app/studio/prompts.h"
#include "ui/compose/composepanel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <utility>

namespace rushes {

//! A panel on a window of its own, with what it sent.
class ComposeFixture {
public:
    ComposeFixture()
    {
        auto opened = Database::open(folder.filePath(QStringLiteral("library.db")));
        if (!opened)
            qFatal("no database");
        database = std::move(*opened);
        store = std::make_unique<PromptStore>(*database);
        prompts = std::make_unique<Prompts>(*store, clock);
        open();
    }

    void open()
    {
        panel.reset(); // writes its draft first
        preferences = std::make_unique<Preferences>(folder.path());
        panel = std::make_unique<ComposePanel>(
            ComposePanel::Setup{
                .add = [this](const Recipe &recipe, int takes) { return onAdd(recipe, takes); },
                .addFirst =
                    [this](const Recipe &recipe, int takes) {
                        first.append(recipe);
                        return onAdd(recipe, takes);
                    },
                .catalogue = catalogue(),
                .sources = file(QStringLiteral("sources")),
                .prompts = prompts.get(),
                .oneDecision = oneDecision},
            *preferences);
        AccountState account;
        account.id = {QStringLiteral("0190")};
        account.name = QStringLiteral("Studio");
        account.standing = AccountState::Standing::Ready;
        account.credits = 12'480;
        panel->setAccount(account);
        panel->resize(320, 800);
        panel->show();
        panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(panel.get()));
    }

    template<class T = QWidget> T *part(const char *name) const
    {
        auto *found = panel->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no part %s", name);
        return found;
    }

    void press(const char *name) const { QTest::mouseClick(part(name), Qt::LeftButton); }

    QString text(const char *name) const { return part(name)->property("text").toString(); }

    QString file(const QString &name) const { return folder.filePath(name); }

    static ModelCatalogue catalogue()
    {
        QFile models(QStringLiteral(RUSHES_SOURCE_DIR "/resources/models.json"));
        if (!models.open(QIODevice::ReadOnly))
            qFatal("no models.json");
        return *ModelCatalogue::fromJson(models.readAll());
    }

    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<Database> database;
    std::unique_ptr<PromptStore> store;
    std::unique_ptr<Prompts> prompts;
    std::unique_ptr<Preferences> preferences;
    std::chrono::milliseconds oneDecision{0}; //!< of the next open()
    std::unique_ptr<ComposePanel> panel;
    QList<std::pair<Recipe, int>> sent;
    QList<Recipe> first; //!< those of them that went in front

private:
    QList<JobId> onAdd(const Recipe &recipe, int takes)
    {
        sent.append({recipe, takes});
        QList<JobId> jobs;
        for (int i = 0; i < takes; ++i)
            jobs.append({QString::number(sent.size() * 100 + i)});
        return jobs;
    }
};

} // namespace rushes
