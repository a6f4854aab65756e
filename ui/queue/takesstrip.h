#pragma once

#include "ui/queue/pictures.h"
#include "ui/queue/secondhand.h"
#include "ui/queue/takesmodel.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace rushes {

class Studio;
class TakesList;
class TakesSwitch;

//! The newest takes below the stage, the running ones first.
class TakesStrip final : public QWidget {
    Q_OBJECT

public:
    TakesStrip(Studio &studio, QWidget *parent = nullptr);

    TakesModel &model() { return m_model; }
    std::optional<Clip> newest() const { return m_model.newest(); }
    QSize sizeHint() const override;

public slots:
    void setCurrent(const rushes::ClipId &clip); //!< the one on the stage
    void showNext(); //!< the one to its right
    void showPrevious();
    //! What "This recipe" means; until it is told, the recipe of the current clip.
    void setRecipe(const rushes::Recipe &recipe);
    void setFolded(bool folded); //!< to its head

signals:
    void clipChosen(const rushes::Clip &clip);
    void recipeWanted(const rushes::Recipe &recipe);

private:
    QWidget *buildHead();
    void listen();
    void load();
    void onJob(const Job &job);
    void onClip(const Clip &clip);
    void filter();
    void refresh();
    void keepTime();

    enum class Shown { Newest, ThisRecipe };

    Studio &m_studio;
    Pictures m_pictures;
    TakesModel m_model;
    TakesList *m_list = nullptr;
    TakesSwitch *m_switch = nullptr;
    QLabel *m_summary = nullptr; //!< in the head, while folded
    QLabel *m_empty = nullptr;
    SecondHand m_clock{this}; //!< runs only while a job does
    Shown m_shown = Shown::Newest;
    ClipId m_current;
    std::optional<Recipe> m_recipe;
    bool m_folded = false;
};

} // namespace rushes
