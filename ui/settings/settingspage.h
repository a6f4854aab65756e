#pragma once

#include "app/studio/preferences.h"
#include "ui/shared/parts.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace rushes {

//! One page of the settings: a title and what stands under it. What is changed is kept at once.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    using Undo = std::function<void()>;

    //! Puts what this page holds back to its defaults. What it returns takes that back (refresh()
    //! then shows it); empty if there was nothing to put back.
    virtual Undo restoreDefaults() = 0;
    //! Shows what is kept now: it may have been changed elsewhere.
    virtual void refresh() = 0;

protected:
    SettingsPage(const QString &name, const QString &title, Preferences &preferences,
                 QWidget *parent);

    Preferences &preferences() { return m_preferences; }

    QVBoxLayout *column() const { return m_column; }

    QHBoxLayout *head() const { return m_head; } //!< of the title, for a button at its end

    //! Rows of a label and what belongs to it.
    QGridLayout *addGrid();
    //! `field` takes the label as its name.
    void addField(QGridLayout *grid, const QString &label, QWidget *field);
    //! A sentence under the fields of a grid.
    QLabel *addHint(QGridLayout *grid, const QString &text);
    QLabel *addHint(const QString &text); //!< the same under a check box
    void addLine();
    QCheckBox *addCheck(const QString &name, const QString &text, const Setting<bool> &setting);

    //! Puts one setting back, and adds to `undo` what takes it back.
    template<class T> void restore(const Setting<T> &setting, Undo &undo)
    {
        const T was = m_preferences[setting];
        if (was == setting.fallback)
            return;
        m_preferences.set(setting, setting.fallback);
        undo = [this, setting, was, before = undo] {
            m_preferences.set(setting, was);
            if (before)
                before();
        };
    }

private:
    Preferences &m_preferences;
    QVBoxLayout *m_column;
    QHBoxLayout *m_head;
};

} // namespace rushes
