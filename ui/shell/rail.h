// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

namespace padron::ui {

class RailButton;

/// Where one can be. Family is reached by search, Help by F1: neither has a place in the rail.
enum class PageId { Search, Register, Credentials, Tasks, Sync, Settings, Family, Help, Catalogues, Finder, Access, Audit };

/// The left rail: name, count and key of each page.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent);

    void setCurrent(PageId page);
    void setCount(PageId page, qint64 count);
    void setShown(PageId page, bool shown); ///< for who may not go there

Q_SIGNALS:
    void chosen(padron::ui::PageId page);

private:
    void add(PageId page, const QString& objectName, const QString& icon, const QString& name, const QString& key);

    QMap<PageId, RailButton*> m_buttons;
};

} // namespace padron::ui
