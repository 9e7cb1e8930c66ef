import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './Button.tsx'

/** A window over the page; Escape and the backdrop close it. */
export const Dialog = ({
  heading,
  isOpen,
  onClose,
  children,
  size = 'm',
}: {
  heading: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  size?: 'm' | 'l'
}) => (
  <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
    <Modal className={`window window-${size}`}>
      <AriaDialog className="window-inside">
        <div className="window-head">
          <Heading slot="title">{heading}</Heading>
          <Button looks="quiet" aria-label="Close" onPress={onClose}>
            Close
          </Button>
        </div>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
