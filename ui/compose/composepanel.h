#pragma once

#include "app/base/ids.h"
#include "app/domain/modelcatalogue.h"
#include "app/studio/accounts.h"

#include <QWidget>

#include <functional>

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
class GenerateBar;
class ModelBox;
class NoteLine;
class Preferences;
class PromptCounter;
class PromptEditor;
class SourcePicture;
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
        ModelCatalogue catalogue;
        QString sources; //!< the folder where pasted pictures are kept
    };

    ComposePanel(Setup setup, Preferences &preferences, QWidget *parent = nullptr);
    //! Both are borrowed and outlive the panel.
    ComposePanel(Studio &studio, Preferences &preferences, QWidget *parent = nullptr);
    ~ComposePanel() override;

    //! What stands in the panel.
    Recipe recipe() const;
    int takes() const;

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
    void browseImage();
    void pasteImage();
    void removeImage();

signals:
    void generated(const QList<rushes::JobId> &jobs);

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
    void fillHistory(QMenu *menu);
    void fillMore(QMenu *menu);

    void onModelChanged();
    void onPictureChanged();
    void refresh();
    void tellPrompt();
    void tellSource(const Model *model);
    void startAfresh();
    void restoreDraft();
    void saveDraft();

    const Setup m_setup;
    Preferences &m_preferences;
    AccountState m_account;
    int m_reserved = 0;

    SourcePicture *m_picture;
    QTimer *m_saving;
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
