#pragma once

#include "app/domain/validate.h"
#include "ui/compose/picturelook.h"
#include "ui/compose/pictureoffer.h"

#include <QObject>
#include <QRect>

class QTimer;

namespace rushes {

//! The source image of the recipe that is being written: where it is, what is known of it, and how
//! it came. All looking happens elsewhere; nothing here waits.
class SourcePicture : public QObject {
    Q_OBJECT

public:
    enum class State {
        None,
        Looking, //!< a worker looks at it
        Ready,
        Wrong, //!< there is an issue()
        Address //!< an address; the service fetches it, we don't
    };
    //! What there is to tell about the last drop or paste.
    enum class Notice {
        None,
        OthersLeft, //!< several files: the first is used
        Folder,
        Device,
        NotAPicture,
        TooMuch,
        Elsewhere,
        NotKept, //!< the disk refused
        NotShrunk,
        NotConverted,
        NotCropped, //!< the whole picture is used
        FirstOfSeveral //!< of the frames or pages of a converted file
    };
    //! What of a picture is used that has another shape than the clip.
    enum class Fit { Crop, Whole };

    //! What the user chose, to be kept with a draft.
    struct Choice {
        Fit fit = Fit::Crop;
        double place = 0.5; //!< of the crop, see cropFor()

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    //! `folder`: where pasted and shrunk pictures are kept.
    explicit SourcePicture(QString folder, QObject *parent = nullptr);

    void take(const PictureOffer &offer);
    void useFile(const QString &file);
    //! The same, of a draft.
    void reuse(const QString &file, const Choice &choice);
    void useAddress(const QUrl &url);
    void remove();
    //! For a picture that is too big: makes a smaller JPEG beside it and uses that.
    void shrink();
    //! For a type that is not sent: makes a JPEG or PNG of it and uses that.
    void convert();

    //! The shape of the clip; the crop is made anew, from the original.
    void setAspect(Aspect aspect);
    void setFit(Fit fit);
    void setPlace(double place);

    const Choice &choice() const { return m_choice; }

    Aspect aspect() const { return m_aspect; }

    //! Whether the picture has another shape than the clip, so that there is something to choose.
    bool canBeCropped() const;
    bool isCropped() const;
    QRect crop() const; //!< what is kept, in pixels as shown; all of it where nothing is cut
    //! What goes to the service: file(), or the crop of it.
    QString upload() const;
    //! The crop is being made: what upload() says is not yet right.
    bool isCropping() const;

    State state() const;

    const QString &file() const { return m_now.file; }

    const QUrl &url() const { return m_now.url; }

    const std::optional<ImageFacts> &facts() const { return m_now.facts; }

    const QImage &preview() const { return m_now.preview; }

    Notice notice() const { return m_notice; }

    //! What is wrong with the file, as validate() says.
    std::optional<Issue> issue() const;

signals:
    void changed();

private:
    struct Picture {
        QString file = {};
        QUrl url = {};
        std::optional<ImageFacts> facts = {};
        QImage preview = {};
        bool busy = false; //!< its file is still being made
    };

    void begin(const Picture &picture, Notice notice);
    void look(const QString &file);
    void onLook(const PictureLook &found);
    void onKept(const Result<QString> &file, Notice otherwise);
    void fallBack(Notice why);
    void refit();
    void makeCrop();
    void onCropped(const QString &key, const Result<QString> &file);
    QString cropKey() const;
    Reply<QString> keptReply(Notice otherwise);

    const QString m_folder;
    Picture m_now;
    Picture m_before; //!< stays if what came turns out to be no picture at all
    Notice m_notice = Notice::None;
    int m_round = 0; //!< answers of an earlier one come too late
    Aspect m_aspect = Aspect::Wide;
    Choice m_choice;
    Choice m_next; //!< for the file that is about to be used
    QTimer *m_cropping; //!< runs until the frame stands still
    QString m_croppedKey; //!< what m_cropped was made of
    QString m_cropped;
};

} // namespace rushes
