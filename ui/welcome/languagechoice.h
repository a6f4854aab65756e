#pragma once

#include "app/studio/preferences.h"

#include <QPushButton>

namespace rushes {

//! The language of the window, to choose before anything else is read. Kept at once.
class LanguageChoice final : public QPushButton {
    Q_OBJECT

public:
    explicit LanguageChoice(const QString &configFolder, QWidget *parent = nullptr);

    //! Whether what is chosen is what is spoken now.
    bool isSpoken() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    Preferences m_preferences;
};

} // namespace rushes
