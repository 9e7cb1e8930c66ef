import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { Button } from './Button.tsx'
import { toasts } from './toasts.ts'

export const Toasts = () => (
  <ToastRegion queue={toasts} className="toasts no-print" aria-label="What was just done">
    {({ toast }) => (
      <Toast toast={toast} className="toast">
        <ToastContent className="toast-text">
          <Text slot="title">{toast.content.says}</Text>
        </ToastContent>
        {toast.content.undo !== undefined && (
          <Button
            onPress={() => {
              toast.content.undo?.()
              toasts.close(toast.key)
            }}
          >
            Undo
          </Button>
        )}
        <Button looks="quiet" slot="close" aria-label="Close this message">
          ✕
        </Button>
      </Toast>
    )}
  </ToastRegion>
)
