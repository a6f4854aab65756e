#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTest>

// Clips made by the real ffmpeg at test time.
namespace rushes::clips {

using namespace Qt::StringLiterals;

//! Runs ffmpeg with these arguments; false (and its words on stderr) if it fails.
inline bool ffmpeg(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(u"ffmpeg"_s,
                  QStringList{u"-y"_s, u"-v"_s, u"error"_s, u"-nostdin"_s} + arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit
           && process.exitCode() == 0;
}

//! A small picture with a tone; `flags` as -movflags.
inline bool makeSmall(const QString &file, const QString &flags)
{
    return ffmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=s=64x36:r=24:d=0.5"_s, u"-f"_s,
                   u"lavfi"_s, u"-i"_s, u"sine=f=440:d=0.5"_s, u"-c:v"_s, u"libx264"_s,
                   u"-preset"_s, u"ultrafast"_s, u"-pix_fmt"_s, u"yuv420p"_s, u"-c:a"_s, u"aac"_s,
                   u"-movflags"_s, flags, file});
}

//! 24 frames a second whose number stands in the top row as ten black or white squares of 32
//! pixels, lowest bit first. `options` go before the file.
inline bool makeNumbered(const QString &file, int frames, const QString &filter,
                         const QStringList &options)
{
    const QString number
        = u"geq=lum='if(lt(Y,32)*lt(X,320),if(mod(floor(N/pow(2,floor(X/32))),2),235,16),"
          "mod(X+Y+4*N,200)+20)':cb=128:cr=128"_s;
    return ffmpeg(QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s,
                              u"color=c=gray:s=384x216:r=24:d=%1"_s.arg(frames / 24.0), u"-vf"_s,
                              u"format=yuv420p,"_s + number + filter, u"-c:v"_s, u"libx264"_s,
                              u"-preset"_s, u"veryfast"_s, u"-pix_fmt"_s, u"yuv420p"_s}
                  + options + QStringList{file});
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace rushes::clips
