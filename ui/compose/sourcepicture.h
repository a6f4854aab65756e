#pragma once

#include "app/domain/validate.h"
#include "ui/compose/picturelook.h"
#include "ui/compose/pictureoffer.h"

#include <QObject>

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
        NotShrunk
    };

    //! `folder`: where pasted and shrunk pictures are kept.
    explicit SourcePicture(QString folder, QObject *parent = nullptr);

    void take(const PictureOffer &offer);
    void useFile(const QString &file);
    void useAddress(const QUrl &url);
    void remove();
    //! For a picture that is too big: makes a smaller JPEG beside it and uses that.
    void shrink();

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
    Reply<QString> keptReply(Notice otherwise);

    const QString m_folder;
    Picture m_now;
    Picture m_before; //!< stays if what came turns out to be no picture at all
    Notice m_notice = Notice::None;
    int m_round = 0; //!< answers of an earlier one come too late
};

} // namespace rushes
