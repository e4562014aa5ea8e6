// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/deliveries.h"

#include <QObject>

#include <memory>

class QPrinter;
class QWidget;

namespace padron::ui {

struct Desk;

/// The acuse of a delivery on paper or in a PDF, in the look of this place. finished() comes once for each.
class AcuseFlow : public QObject
{
    Q_OBJECT

public:
    AcuseFlow(Desk& desk, QWidget* owner);

    void save(const usecases::Deliveries::Done& done);  ///< asks where
    void print(const usecases::Deliveries::Done& done); ///< asks for a printer
    void printOn(std::shared_ptr<QPrinter> printer, const usecases::Deliveries::Done& done);

Q_SIGNALS:
    void finished(const QString& error, const QString& said); ///< error: empty when it went well

private:
    void run(const usecases::Deliveries::Done& done, const QString& path, std::shared_ptr<QPrinter> printer);

    Desk& m_desk;
    QWidget* m_owner;
};

} // namespace padron::ui
