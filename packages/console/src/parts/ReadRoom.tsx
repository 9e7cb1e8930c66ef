import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode, Suspense } from 'react'
import { problemOf } from '../api/problem.ts'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Failure } from './Failure.tsx'

class Catch extends Component<{ onReset: () => void; children: ReactNode; isPage: boolean }, { failure: unknown }> {
  override state = { failure: null as unknown }
  static getDerivedStateFromError(failure: unknown) {
    return { failure }
  }
  retry = () => {
    this.props.onReset()
    this.setState({ failure: null })
  }
  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    const shown = <Failure of={failure} retry={this.retry} />
    return this.props.isPage ? <Page title={problemOf(failure).title}>{shown}</Page> : shown
  }
}

/** Where something is read from the desk: a skeleton until it is there, what to do next when it is not. */
export const ReadRoom = ({
  children,
  isPage = false,
  lines = 8,
}: {
  children: ReactNode
  isPage?: boolean
  lines?: number
}) => (
  <QueryErrorResetBoundary>
    {({ reset }) => (
      <Catch onReset={reset} isPage={isPage}>
        <Suspense fallback={<Skeleton lines={lines} />}>{children}</Suspense>
      </Catch>
    )}
  </QueryErrorResetBoundary>
)
