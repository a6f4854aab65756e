#pragma once

#include "app/domain/clip.h"

#include <QObject>

#include <optional>

namespace rushes {

class CreatePage;
class Library;
class Preferences;

//! Which clip is on the Stage, who put it there, and what follows from it. A new clip plays by
//! itself unless the user is watching one they chose.
class NowPlaying final : public QObject {
    Q_OBJECT

public:
    NowPlaying(Library &library, Preferences &preferences, CreatePage &page,
               QObject *parent = nullptr);

    const std::optional<Clip> &clip() const { return m_clip; }
    void choose(const Clip &clip); //!< by hand
    void choose(const ClipId &clip);
    void restore(); //!< the clip of the last time stands on its first frame

signals:
    void changed();

private:
    void play(const Clip &clip);
    void put(const Clip &clip);
    void onAdded(const Clip &clip);
    void onChanged(const Clip &clip);

    Library &m_library;
    Preferences &m_preferences;
    CreatePage &m_page;
    std::optional<Clip> m_clip;
    bool m_byHand = false;
};

} // namespace rushes
