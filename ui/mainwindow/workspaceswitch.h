#pragma once

#include <QList>
#include <QWidget>

namespace rushes {

//! One raised segment of several: which workspace is seen.
class WorkspaceSwitch final : public QWidget {
    Q_OBJECT

public:
    struct Workspace {
        QString name; //!< as shown
        QString icon;
    };
    enum class Room { Wide, Narrow }; //!< narrow: without icons

    explicit WorkspaceSwitch(QList<Workspace> workspaces, QWidget *parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int index); //!< tells of it if it is another
    void setRoom(Room room);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int widthOf(const Workspace &workspace) const;
    QRect place(int index) const; //!< of a segment, mirrored where the layout is
    int indexAt(const QPoint &point) const; //!< -1: none
    void paintSegment(QPainter &painter, int index) const;
    void describe();

    const QList<Workspace> m_workspaces;
    Room m_room = Room::Wide;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace rushes
