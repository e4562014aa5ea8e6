// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/windows_events.h"

#include <windows.h>
#include <wtsapi32.h>

namespace padron::platform {

namespace {

constexpr wchar_t kClass[] = L"ModuloRegistroSession";
constexpr UINT kLetGo = WM_APP + 1; ///< a reason goes on the thread that gave it

class WindowsEvents final : public SessionEvents
{
public:
    WindowsEvents()
    {
        WNDCLASSW own{};
        own.lpfnWndProc = receive;
        own.hInstance = GetModuleHandleW(nullptr);
        own.lpszClassName = kClass;
        RegisterClassW(&own); // a second time it answers that it is there
        // Not message-only: those get no broadcasts.
        m_window = CreateWindowExW(0, kClass, L"", 0, 0, 0, 0, 0, nullptr, nullptr, own.hInstance, nullptr);
        if (!m_window)
            return;
        SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
        WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
    }
    ~WindowsEvents() override
    {
        if (!m_window)
            return;
        WTSUnRegisterSessionNotification(m_window);
        DestroyWindow(m_window);
    }
    void listen(Listener listener) override { m_listener = std::move(listener); }

private:
    static LRESULT CALLBACK receive(HWND window, UINT message, WPARAM what, LPARAM more)
    {
        auto* own = reinterpret_cast<WindowsEvents*>(GetWindowLongPtrW(window, GWLP_USERDATA));
        if (own && own->m_listener) {
            if (message == WM_POWERBROADCAST && what == PBT_APMSUSPEND)
                own->m_listener(SessionEvent::Suspending, nullptr);
            else if (message == WM_WTSSESSION_CHANGE && what == WTS_SESSION_LOCK)
                own->m_listener(SessionEvent::Locked, nullptr);
            else if (message == WM_QUERYENDSESSION)
                own->m_listener(SessionEvent::ShuttingDown, holdBack(window));
        }
        if (message == kLetGo)
            ShutdownBlockReasonDestroy(window);
        return DefWindowProcW(window, message, what, more);
    }
    static Delay holdBack(HWND window)
    {
        if (!ShutdownBlockReasonCreate(window, L"Guardando y cerrando los registros"))
            return nullptr;
        return Delay(static_cast<void*>(window),
                     [](void* held) { PostMessageW(static_cast<HWND>(held), kLetGo, 0, 0); });
    }

    HWND m_window = nullptr;
    Listener m_listener;
};

} // namespace

std::unique_ptr<SessionEvents> makeWindowsEvents()
{
    return std::make_unique<WindowsEvents>();
}

} // namespace padron::platform
