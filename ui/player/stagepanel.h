#pragma once

#include "app/domain/clip.h"
#include "ui/player/player.h"
#include "ui/player/spending.h"
#include "ui/player/stagecommand.h"
#include "ui/shared/onedecision.h"
#include "ui/shared/undostep.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

namespace rushes {

class Canvas;
class Library;
class Preferences;
class ScrubStrip;
class Shortcuts;
class StageHead;
class Transport;

//! Where a clip is looked at: its head, its picture, its strip and its transport.
class StagePanel : public QWidget {
    Q_OBJECT

public:
    //! All three are borrowed and outlive the panel.
    StagePanel(Library &library, Preferences &preferences, Shortcuts &shortcuts,
               QWidget *parent = nullptr);
    ~StagePanel() override;

    void play(const Clip &clip); //!< opens it and plays
    void open(const Clip &clip); //!< opens it and stands on its first frame
    //! The clip on the Stage changed: title, verdict, rating, place of the file. Others: ignored.
    void update(const Clip &clip);
    void setSpending(Spending spending); //!< of the account in use
    void clear(); //!< back to the empty Stage
    using QWidget::update;
    //! Does what the key, the menu item or the button says; nothing where it makes no sense now.
    void run(StageCommand command);

    std::optional<ClipId> current() const;
    qint64 positionMs() const { return m_player.positionMs(); }
    bool isPlaying() const { return m_player.isPlaying(); }
    int frame() const { return m_player.frame(); }
    QImage frameImage() const; //!< as shown; null if nothing is
    QSize minimumSizeHint() const override { return {400, 320}; }

signals:
    void previousTakeWanted();
    void nextTakeWanted();
    //! The current frame in full size, as PNG; for the composer.
    void frameTaken(const QString &imageFile);
    void playingChanged(bool playing);
    void recipeWanted(const rushes::Recipe &recipe); //!< into the composer, to be looked at
    void takeWanted(const rushes::Recipe &recipe); //!< one more of it, now
    void exampleWanted();
    void undoable(const rushes::UndoStep &step); //!< a verdict or a rating was given
    void told(const QString &sentence); //!< "The frame could not be saved", for the status bar

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Grab { Use, Copy, Save, Continue };

    void buildLayout();
    void connectPlayer();
    void connectParts();
    void readSettings();
    void showClip();
    void showEmpty();
    void showTrouble(const Error &error);
    void locate();
    void showParts(int frames);
    void showFilmstrip(const QString &file);
    void describe();
    void fitPicture();
    bool runPlayback(StageCommand command);
    bool runMarks(StageCommand command);
    bool runVerdict(StageCommand command);
    bool runRecipe(StageCommand command);
    void judge(Clip::Verdict verdict);
    void rate(int rating);
    void changeSpeed(int steps);
    void setLooping(bool looping);
    void setMuted(bool muted);
    void setVolume(int percent);
    void askForFrame(Grab purpose);
    void takeFrame(int frame, const QImage &image);
    void keepFrame(int frame, const QImage &image, Grab purpose);
    void useFrame(const QString &file, Grab purpose, const Recipe &recipe);
    void saveFrame(int frame, const QImage &image);
    QString frameName(int frame) const;
    void setFullScreen(bool full);
    bool keyPressed(QKeyEvent *event);

    Library &m_library;
    Preferences &m_preferences;
    const Shortcuts &m_shortcuts;
    Player m_player{this};
    std::optional<Clip> m_clip;
    std::optional<Grab> m_grab;
    StageHead *m_head;
    Canvas *m_canvas;
    ScrubStrip *m_scrub;
    Transport *m_transport;
    QPointer<QWidget> m_window; //!< whose keys are watched
    std::unique_ptr<QWidget> m_screen; //!< holds the canvas while it fills the screen
    bool m_hasPicture = false; //!< the canvas shows a frame, not a poster
    bool m_isBroken = false; //!< the file cannot be shown
    bool m_muted = false;
    OneDecision m_varyKey;
};

} // namespace rushes
