import { CalendarClock, ListChecks, Search, Table2, Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { Account } from './Account.tsx'
import { DemonstrationBanner } from './DemonstrationBanner.tsx'
import { KeyList } from './KeyList.tsx'
import { LiveMark } from './LiveMark.tsx'
import { Palette } from './Palette.tsx'
import { ReadRoom } from './ReadRoom.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

/** The doors, each with its pages. A door opens when its pages exist. */
const DOORS = [
  {
    name: 'Desk',
    pages: [
      { to: paths.nextCall(), says: 'Next call', Icon: CalendarClock },
      { to: paths.backlog(), says: 'Backlog', Icon: Table2 },
      { to: paths.actions(), says: 'Actions', Icon: ListChecks },
      { to: paths.import(), says: 'Import', Icon: Upload },
    ],
  },
]

const Doors = () => (
  <nav className="doors no-print" aria-label="Pages">
    {DOORS.map((door) => (
      <section key={door.name} className="door" aria-label={door.name}>
        <p className="door-name">{door.name}</p>
        <ul className="door-pages">
          {door.pages.map(({ to, says, Icon }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/'} className="door-page">
                <Icon aria-hidden="true" />
                {says}
              </NavLink>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </nav>
)

/** Moves the focus to the new page's heading, so that a reader of text knows where they are. */
const useFocusOnPage = () => {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [pathname])
}

/** Everything around a page: the doors, the search, who is signed in, the clock of a demonstration. */
export const Shell = () => {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const { pathname } = useLocation()
  useFocusOnPage()
  useKeys({
    'Mod+k': () => setOpen('palette'),
    '/': () => setOpen('palette'),
    '?': () => setOpen('keys'),
  })
  return (
    <div className="shell">
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <header className="shell-head no-print">
        <NavLink to={paths.nextCall()} className="brand">
          <img src="/favicon.svg" alt="" width="22" height="22" />
          Trunkline
        </NavLink>
        <Button looks="plain" shortcut="/" onPress={() => setOpen('palette')} aria-label="Find anything">
          <Search aria-hidden="true" />
          <span className="find-word">Find anything</span>
        </Button>
        <div className="shell-tools">
          <LiveMark />
          <ThemeSwitch />
          <Button looks="quiet" onPress={() => setOpen('keys')} aria-label="List of keys">
            ?
          </Button>
          <Account />
        </div>
      </header>
      <Doors />
      <main id="page" className="shell-page" tabIndex={-1}>
        <DemonstrationBanner />
        <ReadRoom key={pathname} isPage>
          <Outlet />
        </ReadRoom>
      </main>
      <Palette isOpen={open === 'palette'} onClose={() => setOpen(null)} />
      <KeyList isOpen={open === 'keys'} onClose={() => setOpen(null)} />
      <Toasts />
      <ScrollRestoration />
    </div>
  )
}
