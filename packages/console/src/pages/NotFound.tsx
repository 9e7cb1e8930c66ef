import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'

/** An address that leads nowhere. */
export const NotFound = () => (
  <Page title="No such page" lead="This address leads nowhere; it may be cut off, or the page has moved.">
    <p>
      <Link to={paths.nextCall()}>The next call</Link> and <Link to={paths.backlog()}>the backlog</Link> are good places
      to go on from; the search finds everything else.
    </p>
  </Page>
)
