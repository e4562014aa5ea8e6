// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/delivery_progress.h"

#include "usecases/paper_module.h"

namespace padron::usecases {

core::Result<DeliveryProgress::Report> DeliveryProgress::run()
{
    PADRON_TRY(m_recorder.permit(access::Permission::SeeReports));
    Report report;
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (enrolment)
        report.module = paperModule(*enrolment);
    PADRON_ASSIGN(report.rows, m_deliveries.progress());
    for (const auto& row : std::as_const(report.rows))
        for (std::size_t figure = 0; figure < row.figures.size(); ++figure)
            report.total.figures[figure] += row.figures[figure];
    return report;
}

} // namespace padron::usecases
