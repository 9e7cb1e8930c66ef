import { Monitor, Moon, Sun } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { setTheme, THEMES, type Theme, useTheme } from '../ui/theme.ts'

const LOOKS: Record<Theme, { Icon: typeof Sun; says: string }> = {
  device: { Icon: Monitor, says: 'as the device' },
  light: { Icon: Sun, says: 'light' },
  dark: { Icon: Moon, says: 'dark' },
}

/** Goes round: as the device says, light, dark. */
export const ThemeSwitch = () => {
  const theme = useTheme()
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'device'
  const { Icon, says } = LOOKS[theme]
  return (
    <Button looks="quiet" onPress={() => setTheme(next)} aria-label={`Colours: ${says}. Change to ${LOOKS[next].says}`}>
      <Icon aria-hidden="true" />
    </Button>
  )
}
