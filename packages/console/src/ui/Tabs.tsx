import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'

/** Several views of one thing; the chosen one belongs in the address, so it comes from outside. */
export const Tabs = <Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: {
  label: string
  tabs: readonly { readonly id: Id; readonly says: string }[]
  chosen: Id
  onChoose: (id: Id) => void
  children: ReactNode
}) => (
  <AriaTabs className="tabs" selectedKey={chosen} onSelectionChange={(key) => onChoose(key as Id)}>
    <TabList aria-label={label} className="tab-list no-print">
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className="tab">
          {tab.says}
        </Tab>
      ))}
    </TabList>
    <TabPanel id={chosen} className="tab-panel">
      {children}
    </TabPanel>
  </AriaTabs>
)
