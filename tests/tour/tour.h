// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/verify.h"
#include "desktop/desktop_gate.h"
#include "hands.h"
#include "shell/main_window.h"
#include "support/central/centre_process.h"
#include "support/central/pg_cluster.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace tour {

QByteArray contents(const QString& path); ///< of a file; fails the tour when it cannot be read

inline const QString kUser = QStringLiteral("M. Ruiz");
inline const QString kPassword = QStringLiteral("tres ceibas junto al rio");

/// The steps in order; each fails the tour when what a person would see is not there.
class Tour
{
public:
    enum class Folder { Fresh, AsItIs };
    explicit Tour(QString folder, Folder kept = Folder::Fresh);
    void run();
    void captureAndDie(); ///< what the child process of dieInTheMiddle does; does not come back

private:
    void startCentre();
    void firstRun();
    void captureFamily();
    void meetDuplicate();
    void dieInTheMiddle();
    void splitFamily();
    void askAround();
    void printCertificado();
    void syncWithCentre();
    void printCredentials();
    void handOverAndReplace();
    void verifyWithoutNetwork();
    void openCards(Qt::Key letter, const char* focus); ///< a tab of the credentials page
    void printOne(const QString& pdf);
    void scanCard(const QString& qr);
    void registerCases();
    void registerCase(const QString& name, const QJsonArray& people);
    void giveHome(); ///< a domicilio, without which nobody is registered
    void askInstitutions();
    void scanPapers();
    void useScanner();
    void showExpediente();
    void digitalise(int entry);
    void keepDocument(const QString& kind, const QString& picture);
    void updateSomebody();
    void printLetters();
    void printNotices();
    void otherScreens();
    void signInAsThreeRoles();
    void addUser(const QString& name, const QString& role); ///< `role`: the first letters of its label
    void signInAs(const QString& name, const QString& password);
    void lockAndComeBack();
    void twoLaptops();
    void leave();                                    ///< window and store closed
    void sitAt(const QString& laptop, bool signedIn = true);
    void createStore();
    void enrolByFile();
    void openSync();
    void sendAll();
    void useStick(const char* button);
    void writeStick();
    void readStick();
    void askThePadron();
    void changeTelephone(const QString& number);
    void openConflict();
    void decideConflict();
    void checkPapers();
    void checkNothingInTheClear(const QString& folder, const QStringList& parts); ///< but what people are meant to read; each part holds something
    void finish();

    padron::desktop::DesktopGate::Options gateOptions() const;
    void openWindow();
    void signIn();
    void openStore();                                ///< as after a restart of the program
    void search(const QString& text);
    void clearSearch();
    bool shows(const char* name) const;
    void familyOf(const QString& name);              ///< searched for and opened
    void shot(const QString& name);                  ///< screens/NN-name.png, with the dialog before it
    void paper(const QString& name, const std::function<void()>& ask); ///< printed to NAME.pdf and shown page by page
    void shotOfPaper(const QString& pdf);
    QString nextPicture(const QString& name);
    void timed(const QString& name, const std::function<void()>& step);
    template <class W> W* find(const char* name)
    {
        W* found = m_window->findChild<W*>(QLatin1String(name));
        if (!found)
            fail(QStringLiteral("%1 is not on the screen").arg(QLatin1String(name)));
        return found;
    }
    template <class W> static W* visible(const char* name) ///< in whichever window
    {
        const auto all = QApplication::allWidgets();
        for (QWidget* widget : all)
            if (widget->isVisible() && widget->objectName() == QLatin1String(name))
                return qobject_cast<W*>(widget);
        return nullptr;
    }
    padron::ports::SyncCounts counts();
    int finalsHere();
    QStringList observations(); ///< what the centre said against entries, as codes
    QStringList readQrs(const QString& pdf, padron::credential::Verdict expected);

    const QString m_folder;
    QJsonObject m_summary, m_timings;
    int m_shots = 0;
    qint64 m_filesWithoutCanaries = 0;
    QString m_laptop = QStringLiteral("store");      ///< folder of the laptop somebody sits at
    QString m_stick;
    QString m_code;
    QString m_lostCard, m_freshCard; ///< their QRs

    support::PgCluster m_cluster;
    std::unique_ptr<support::CentreProcess> m_centre;
    std::unique_ptr<padron::desktop::DesktopGate> m_gate;
    std::unique_ptr<padron::ui::MainWindow> m_window;
    std::unique_ptr<Hands> m_hands;
};

} // namespace tour
