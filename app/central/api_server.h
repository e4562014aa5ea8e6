// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/batch_arrivals.h"
#include "central/batch_intake.h"
#include "central/carried_packages.h"
#include "central/connection_deadlines.h"
#include "central/enroller.h"
#include "central/padron_search.h"
#include "central/page_shelf.h"
#include "central/stream_reader.h"

#include <memory>

namespace padron::central {

/// The centre's HTTPS routes, as openapi.json says them. No state of its own: N of these may run behind a balancer.
class ApiServer
{
public:
    ApiServer(CentralStore& store, Enroller& enroller, BatchIntake& intake, StreamReader& reader,
              const KeyFolder& keys, const ConnectionTimes& times = {});
    ~ApiServer();
    ApiServer(const ApiServer&) = delete;
    ApiServer& operator=(const ApiServer&) = delete;

    void addArrivals(BatchArrivals& arrivals); ///< before listen(); else every batch waits for its verdicts
    void addPages(PageShelf& shelf); ///< before listen()
    void addCourier(CarriedPackages& packages); ///< before listen()
    void addSearch(PadronSearch& search); ///< before listen()
    core::Result<int> bind(const QString& address, int port); ///< 0: any free one; the port it got
    void listen();                                            ///< until stop(), from another thread
    void stop();                                              ///< requests under way are answered first, unless they take too long

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// app/central/openapi.json, as shipped in the program.
QByteArray openApiDocument();

} // namespace padron::central
