import { Component, type ComponentChildren } from 'preact'

type BoundaryProps = {
  readonly onError: (error: unknown) => void
  /** What stands there instead. */
  readonly fallback: (startAgain: () => void) => ComponentChildren
  readonly children: ComponentChildren
}

/** An error while rendering stays in the panel: the host never sees it. */
export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  override componentDidCatch(error: unknown): void {
    this.setState({ broken: true })
    this.props.onError(error)
  }

  override render({ fallback, children }: BoundaryProps): ComponentChildren {
    if (!this.state.broken) return children
    return fallback(() => this.setState({ broken: false }))
  }
}
