#pragma once

#include "app/base/ids.h"
#include "app/domain/job.h"
#include "app/domain/modelcatalogue.h"
#include "app/studio/accounts.h"
#include "ui/compose/sourcepicture.h"
#include "ui/shared/onedecision.h"
#include "ui/shared/undostep.h"

#include <QKeySequence>
#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>

class QCheckBox;
class QGridLayout;
class QLabel;
class QMenu;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace rushes {

class AspectChoice;
class DetailsFold;
class DropZone;
class DurationField;
class EditBanner;
class GenerateBar;
class ModelBox;
class NoteLine;
class Preferences;
class PromptCounter;
class PromptEditor;
class Prompts;
class SnippetPopup;
class Studio;
class TakesStepper;

//! Where a recipe is written and sent. What stands here is one Recipe, rebuilt by recipe() at every
//! change; validate() and estimate() decide, nothing here does.
class ComposePanel : public QWidget {
    Q_OBJECT

public:
    //! All the panel needs of the studio.
    struct Setup {
        std::function<QList<JobId>(const Recipe &, int takes)> add;
        std::function<QList<JobId>(const Recipe &, int takes)> addFirst;
        ModelCatalogue catalogue;
        QString sources; //!< the folder where pasted pictures are kept
        Prompts *prompts = nullptr; //!< borrowed; null: nothing is kept over restarts
        //! Send keys that follow each other within this are one held key.
        std::chrono::milliseconds oneDecision = OneDecision::usual;
    };

    ComposePanel(Setup setup, Preferences &preferences, QWidget *parent = nullptr);
    //! Both are borrowed and outlive the panel.
    ComposePanel(Studio &studio, Preferences &preferences, QWidget *parent = nullptr);
    ~ComposePanel() override;

    //! What stands in the panel.
    Recipe recipe() const;
    int takes() const;

    //! For Recipe ▸ Prompt History and Snippets, each time they open.
    void fillHistory(QMenu *menu);
    void fillSnippets(QMenu *menu);
    //! What sends the recipe while the focus is in the panel; the first of each is shown.
    void setSendKeys(const QList<QKeySequence> &generate, const QList<QKeySequence> &first);
    //! The job whose recipe is edited here; empty while none is.
    JobId edited() const;

    QSize sizeHint() const override;

public slots:
    void setAccount(const rushes::AccountState &account);
    //! Credits of the jobs that are not charged yet, estimated.
    void setReserved(int credits);
    void setRecipe(const rushes::Recipe &recipe);
    void useImage(const QString &file);
    void focusPrompt();
    //! Sends what stands here to the queue, if it can be sent.
    void generate();
    //! The same, in front of all that waits.
    void generateFirst();
    //! The same by key: a held one sends once.
    void generateByKey();
    void generateFirstByKey();
    //! Edits the recipe of a waiting job; what stands here comes back afterwards.
    void editJob(const rushes::Job &job);
    void cancelEdit();
    //! That job was sent or removed: if it is edited, there is nothing to save any more.
    void jobGone(const rushes::JobId &job);
    void startAfresh();
    void showSnippets();
    void useImageUrl();
    void browseImage();
    void pasteImage();
    void removeImage();

signals:
    void generated(const QList<rushes::JobId> &jobs);
    void editSaved(const rushes::JobId &job, const rushes::Recipe &recipe);
    void editCancelled(const rushes::JobId &job);
    void undoable(const rushes::UndoStep &step);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildBody();
    void buildPrompt(QVBoxLayout *column);
    void buildPicture(QVBoxLayout *column);
    void buildSettings(QVBoxLayout *column);
    void connectParts();
    void fillMore(QMenu *menu);
    void connectPrompts();
    void loadHistory();

    enum class Place { Last, First };
    void send(Place place);
    void sendByKey(Place place);
    void dispatch(const Recipe &recipe, int takes, Place place);
    void askFirst(Place place);
    int each() const; //!< credits, estimated
    qint64 reservedByOthers() const; //!< the queue, without the job that is edited
    bool isToBeAsked() const;
    void saveEdit();
    void endEdit();
    void tellEdit();

    //! What stands in the panel, with what is chosen of its picture's original.
    struct Draft {
        Recipe recipe = {};
        SourcePicture::Choice choice = {};
    };
    struct Editing {
        Job job;
        Draft before;
    };
    Draft draft() const;
    void setDraft(const Draft &draft);

    void onModelChanged();
    void onPictureChanged();
    void refresh();
    void tellPrompt();
    void tellSource(const Model *model);
    void tellPicture();
    void restoreDraft();
    void saveDraft();

    const Setup m_setup;
    Preferences &m_preferences;
    AccountState m_account;
    int m_reserved = 0;
    std::optional<Editing> m_editing;
    QList<QKeySequence> m_generateKeys;
    QList<QKeySequence> m_firstKeys;
    OneDecision m_sendKey{m_setup.oneDecision};

    SourcePicture *m_picture;
    QTimer *m_saving;
    SnippetPopup *m_snippets = nullptr;
    QToolButton *m_bookmark = nullptr;
    EditBanner *m_banner = nullptr;
    QLabel *m_takesLabel = nullptr;
    QWidget *m_takesRow = nullptr;
    PromptEditor *m_prompt = nullptr;
    PromptCounter *m_counter = nullptr;
    NoteLine *m_promptNote = nullptr;
    QLabel *m_sourceKind = nullptr;
    DropZone *m_dropZone = nullptr;
    NoteLine *m_pictureNote = nullptr;
    ModelBox *m_model = nullptr;
    QLabel *m_durationLabel = nullptr;
    DurationField *m_duration = nullptr;
    AspectChoice *m_aspect = nullptr;
    QLabel *m_audioLabel = nullptr;
    QWidget *m_audioRow = nullptr;
    QCheckBox *m_audio = nullptr;
    TakesStepper *m_takes = nullptr;
    QLabel *m_each = nullptr;
    DetailsFold *m_details = nullptr;
    GenerateBar *m_bar = nullptr;
};

} // namespace rushes
