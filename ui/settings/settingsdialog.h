#pragma once

#include "ui/settings/settingspage.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace rushes {

class PageList;
class Shortcuts;
class Studio;

//! Everything that can be chosen, a page for each subject. What is changed is kept at once. Not
//! modal; the owner keeps one and shows it again.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Page {
        Accounts,
        LibraryFolder,
        Downloads,
        Network,
        Notifications,
        Appearance,
        Shortcuts
    };

    //! All are borrowed and outlive the dialog.
    SettingsDialog(Studio &studio, Preferences &preferences, Shortcuts &shortcuts,
                   QWidget *parent = nullptr);

    //! Shows the dialog with that page in front.
    void showPage(Page page);
    //! Shows it with the page that was seen last.
    void showLast();

    QSize sizeHint() const override { return {960, 640}; }

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void resizeAsBefore();
    void buildPages(Studio &studio, Shortcuts &shortcuts);
    QWidget *buildBar();
    void addPage(SettingsPage *page, const QString &icon);
    int lastPage() const;
    void turnTo(int row);
    void restoreDefaults();
    void takeBack();
    void say(const QString &sentence);

    Preferences &m_preferences;
    PageList *m_list;
    QStackedWidget *m_pages;
    QList<SettingsPage *> m_all; //!< in the order of Page
    QLabel *m_said = nullptr;
    QPushButton *m_undo = nullptr;
    SettingsPage::Undo m_takeBack;
};

} // namespace rushes
