import { useState } from 'react'
import { ProposalRegister } from '../forms/ProposalRegister.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useSession } from './session.ts'

/** Opens the form for a proposal that is not on record yet; only for those who may write. */
export const RegisterButton = () => {
  const [isOpen, setOpen] = useState(false)
  const { mayWrite } = useSession()
  if (!mayWrite) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>Register a proposal</Button>
      <Dialog heading="Register a proposal" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ProposalRegister onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
